# English texts. Every key also stands in nl.ftl; a test guards that.

fault-found = found: { $found }
faults-total = { $count ->
    [one] 1 fault found.
   *[other] { $count } faults found.
}
io-stdout = the output could not be written: { $error }
stopped-by-user = Stopped on request; the best so far is kept.

# Example region and made-up demand (generate)
generate-workspace-taken = this folder already holds a workspace
    .advice = Choose another folder; an existing workspace is never overwritten.
generate-write-failed = { $folder } could not be written: { $error }
