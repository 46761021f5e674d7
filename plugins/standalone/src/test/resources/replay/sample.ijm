run("{label}", "reconstruct=false");
