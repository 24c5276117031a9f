.PHONY: run test check
run test check: ; ./run $(filter-out run,$@)
