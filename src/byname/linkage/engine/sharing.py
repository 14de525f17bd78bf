"""Addresses that several records share: the more a page names, the less it says of any two.

Takes the rows and the scored pairs. Gives the pairs with the weight of an address in common by how
many records have it: two people chosen by chance are both on a page that names k of n with about
k / n for the second once the first is there, as with a surname that k of n bear. Never speaks
against a pair. What a crowd shares (the address of a list) says nothing and is dropped.
"""

import math
from collections import Counter
from collections.abc import Mapping

import numpy as np
import pyarrow as pa

from byname.linkage.engine.model import Aspect

URLS = "urls"
# An address of more records than this is that of a list: it is no evidence and no block.
MOST_SHARING = 20


def counted(table: pa.Table) -> dict[str, int]:
    """How many records of a table of features have each address; those of a crowd are left out."""
    if URLS not in table.column_names:
        return {}
    record = table["record"].to_numpy()
    first = np.ones(len(record), dtype=bool)
    first[1:] = record[1:] != record[:-1]
    lists = table[URLS].filter(pa.array(first)).to_pylist()
    counts = Counter(url for urls in lists for url in urls or ())
    return {url: count for url, count in counts.items() if count <= MOST_SHARING}


def without_crowds(table: pa.Table, counts: Mapping[str, int]) -> pa.Table:
    """The features without the addresses that are not in `counts`."""
    if URLS not in table.column_names:
        return table
    kept = [
        [url for url in urls or () if url in counts] or None for urls in table[URLS].to_pylist()
    ]
    place = table.column_names.index(URLS)
    return table.set_column(place, URLS, pa.array(kept, pa.list_(pa.string())))


def sharing(rows: pa.Table, left: int, right: int, counts: Mapping[str, int]) -> int | None:
    """How many records have the address two rows share; of several the rarest. None if they do not."""
    ours, theirs = (set(rows[URLS][row].as_py() or ()) for row in (left, right))
    return min((counts[url] for url in ours & theirs if url in counts), default=None)


def reweighed(
    scored: pa.Table, rows: pa.Table, counts: Mapping[str, int], compared: list[Aspect]
) -> pa.Table:
    """The scored pairs, those with an address in common weighed by how many share it."""
    aspect = next((one for one in compared if one.name == URLS), None)
    if aspect is None:
        return scored
    total = len(rows["record"].unique())
    weights = scored["weight"].to_numpy().copy()
    said = scored[f"weight {URLS}"].to_numpy().copy()
    for place in np.flatnonzero(scored[f"level {URLS}"].to_numpy() > 0).tolist():
        left, right = (scored[side][place].as_py() for side in ("row_l", "row_r"))
        shared = sharing(rows, left, right, counts)
        if shared is not None:
            weight = max(0.0, math.log2(aspect.levels[0].m * total / shared))
            weights[place] += weight - said[place]
            said[place] = weight
    columns = {name: scored[name] for name in scored.column_names}
    return pa.table(columns | {"weight": weights, f"weight {URLS}": said})
