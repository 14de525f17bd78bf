"""The tables shipped with `byname.names`, as tab-separated text; `given` and `words` read them."""
