"""The shape that index and catalog have (SPEC 6.2)."""

MOST = 1024
MOST_LEVEL = 7
LAST_CUT = 16_777_215


def cuts(entries, digest_of):
    """The runs of a level that are nodes: one for at most 1,024 entries."""
    if len(entries) <= MOST:
        return [entries]
    runs, run = [], []
    for entry in entries:
        run.append(entry)
        if len(run) == MOST or int.from_bytes(digest_of(entry)[-4:], 'big') <= LAST_CUT:
            runs.append(run)
            run = []
    return runs + [run] if run else runs


def build(entries, digest_of, make_node):
    """Makes the nodes, level by level. `make_node(level, run)` gives the entry for the level above; the root's is given back."""
    for level in range(MOST_LEVEL + 1):
        runs = cuts(entries, digest_of)
        entries = [make_node(level, run) for run in runs]
        if len(runs) == 1:
            return entries[0]
    raise ValueError('over 8 levels')
