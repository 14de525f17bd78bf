"""All benchmarks, one after the other: ``make bench``."""

import runpy

MODULES = (
    "benchmarks.importing",
    "benchmarks.folding",
    "benchmarks.columns",
    "benchmarks.names",
    "benchmarks.linkage",
    "benchmarks.check",
    "benchmarks.check.timing",
)

if __name__ == "__main__":
    for module in MODULES:
        print(f"\n== {module}", flush=True)
        runpy.run_module(module, run_name="__main__")
