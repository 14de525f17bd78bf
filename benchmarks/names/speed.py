"""Time and memory: the first comparison, a warm comparison, search, keys of many rows."""

import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from statistics import quantiles

from benchmarks.names import people
from benchmarks.names.sets import Example
from byname.names import Index, fold, keys

_FIRST = """
import time
def megabytes():
    with open("/proc/self/status") as status:
        return int(next(line for line in status if line.startswith("VmRSS")).split()[1]) / 1024
before = megabytes()
start = time.perf_counter()
from byname.names import compare
compare("Сяргей Ціханоўскі", "TIKHANOVSKY SERGEY")
spent = time.perf_counter() - start
print(spent, megabytes() - before)
"""


def first_comparison() -> tuple[float, float]:
    """Seconds and megabytes that importing and the first comparison take, in a fresh process."""
    out = subprocess.run([sys.executable, "-c", _FIRST], capture_output=True, text=True, check=True)
    seconds, megabytes = out.stdout.split()
    return float(seconds), float(megabytes)


def warm(scorer: Callable[[str, str], float], examples: Sequence[Example]) -> float:
    """Microseconds a comparison takes on average once the names have been met."""
    for example in examples:
        scorer(example.left, example.right)
    start = time.process_time()
    for example in examples:
        scorer(example.left, example.right)
    return (time.process_time() - start) / len(examples) * 1e6


def many_names(count: int) -> list[str]:
    """So many fictional names in Cyrillic and Latin, surnames spread as in a real list."""
    rng = random.Random(f"many {count}")
    makers = people.make(max(2_000, count // 25), 0, rng) + people.make(
        max(2_000, count // 25), 1, rng
    )
    written: list[str] = []
    given = [people.spellings(maker, rng, common=True) for maker in makers]
    while len(written) < count:
        first, family = rng.choice(rng.choice(given)), rng.choice(rng.choice(given))
        father = first[1] if rng.random() < 0.5 else ""
        written.append(f"{first[0]} {father} {family[2]}".title().replace("  ", " "))
    return written


def search_times(count: int, queries: int = 300) -> dict[str, float]:
    """Milliseconds to search among so many names: median and 95th percentile; seconds to build."""
    names = many_names(count)
    start = time.perf_counter()
    index = Index(names)
    built = time.perf_counter() - start
    rng = random.Random(count)
    asked = []
    for _ in range(queries):
        words = rng.choice(names).split()
        kind = rng.random()
        if kind < 0.4:
            words = [people.typing_error(word.lower(), rng) for word in words]
        elif kind < 0.6:
            words = [words[-1][: rng.randrange(3, 7)]]
        elif kind < 0.8:
            words = [words[-1], words[0]]
        asked.append(" ".join(words))
    spent = []
    for text in asked:
        start = time.process_time()
        index.search(text)
        spent.append((time.process_time() - start) * 1000)
    spent.sort()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "build s": built,
        "median ms": quantiles(spent, n=2)[0],
        "p95 ms": quantiles(spent, n=20)[-1],
        "peak MB": peak,
    }


def keys_time(count: int = 100_000) -> dict[str, float]:
    """Microseconds a name for `keys` and `fold` over so many rows, each read once."""
    names = many_names(count)
    result = {}
    for label, function in (("keys", keys), ("fold", fold)):
        start = time.process_time()
        for name in names:
            function(name)
        result[label] = (time.process_time() - start) / count * 1e6
    return result


def keys_again(count: int = 50_000) -> dict[str, float]:
    """Microseconds a name for `keys` and `fold` when its words have been met, as in a long list."""
    names = many_names(count)[:20_000]
    result = {}
    for label, function in (("keys", keys), ("fold", fold)):
        for name in names:
            function(name)
        start = time.process_time()
        for name in names:
            function(name)
        result[label] = (time.process_time() - start) / len(names) * 1e6
    return result
