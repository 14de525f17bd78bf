"""Words a typing error apart, found among all the words of a column.

Takes distinct words in ASCII. Gives the pairs of words one error apart (a letter changed, left out,
put in, or two neighbours swapped: Damerau's distance of one), by the deletion index of W. Garbe's
SymSpell: two words one error apart share a form with one letter deleted. Never looks at whose words
they are.
"""

import duckdb
import pyarrow as pa

# A form shared by more words than this tells nothing (the one letter left of many short words).
_MOST_SHARING = 400
_NEAR = f"""
with forms as (
    select word, word as form from words
    union
    select word, substr(word, 1, gap) || substr(word, gap + 2) as form
    from (select word, unnest(range(length(word))) as gap from words)
),
shared as (
    select form from forms group by form having count(*) between 2 and {_MOST_SHARING}
)
select distinct a.word as word, b.word as near
from shared
join forms a on a.form = shared.form
join forms b on b.form = shared.form and a.word <> b.word
where abs(length(a.word) - length(b.word)) <= 1 and damerau_levenshtein(a.word, b.word) <= 1
order by 1, 2
"""


def near_words(words: pa.ChunkedArray) -> pa.Table:
    """The pairs of different words one typing error apart, each both ways: `word` and `near`."""
    with duckdb.connect(config={"threads": 2}) as connection:
        connection.register("words", pa.table({"word": words.unique()}))
        return connection.sql(_NEAR).to_arrow_table()
