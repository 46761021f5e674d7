run("Benchmark CORONA Clutter Removal", "models= methods=[zero mean] tissue=moving levels=[10 20] movies=1 table_file={folder}/table.csv");
