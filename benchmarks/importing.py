"""Importing a list of the real export's shape and size: time and memory of the real command.

python -m benchmarks.importing [--rows N]
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.fictional_export import export, rows

PEAK_MARK = "peak-kib:"
RUN = (
    "import resource, sys; from byname.cli import main\n"
    "try: main(sys.argv[1:])\n"
    "finally: print('peak-kib:', resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
)


def run(home: Path, *arguments: str) -> tuple[float, float]:
    """Seconds and MB (peak resident) of one run of the command in a process of its own."""
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", RUN, *arguments],
        env=os.environ | {"BYNAME_HOME": str(home)},
        capture_output=True,
        text=True,
        check=True,
    )
    peak = next(line for line in done.stderr.splitlines() if line.startswith(PEAK_MARK))
    return time.perf_counter() - start, int(peak.split()[1]) / 1024


def main() -> None:
    """Print a table of what importing costs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=float, default=1.0, help="times the real size")
    times = parser.parse_args().times
    made = rows(*(int(n * times) for n in (889, 3953, 3854)))
    with tempfile.TemporaryDirectory() as folder:
        home, file = Path(folder) / "home", Path(folder) / "fictional-2026-08-30.csv"
        file.write_bytes(export(made))
        later = Path(folder) / "fictional-2026-09-30.csv"
        later.write_bytes(export(made[:-10]))
        run(home, "init")
        results = [
            ("dry run into an empty register", run(home, "import", str(file))),
            ("import into an empty register", run(home, "import", str(file), "--yes")),
            ("the same file again", run(home, "import", str(file), "--yes")),
            ("the next month's file", run(home, "import", str(later), "--yes")),
            ("count held", run(home, "count", "held")),
            ("count sentenced", run(home, "count", "sentenced", "--since", "2020")),
            ("check-register", run(home, "check-register")),
        ]
    print(f"{len(made):,} rows of plainly fictional people, {os.cpu_count()} cores")
    for what, (seconds, megabytes) in results:
        print(f"{what:<35} {seconds:7.1f} s {megabytes:7.0f} MB")


if __name__ == "__main__":
    main()
