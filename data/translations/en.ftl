# English texts. Every key also stands in nl.ftl; a test guards that.

fault-found = found: { $found }
faults-total = { $count ->
    [one] 1 fault found.
   *[other] { $count } faults found.
}
io-stdout = the output could not be written: { $error }
stopped-by-user = Stopped on request; the best so far is kept.

# Search
solve-phase = Combining trips
