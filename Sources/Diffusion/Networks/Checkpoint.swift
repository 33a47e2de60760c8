/// Called between the blocks of a network; throws where the result is no longer wanted.
typealias Checkpoint = () throws(CancellationError) -> Void
