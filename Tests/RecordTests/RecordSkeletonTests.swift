import Testing

@Suite("Record") struct RecordSkeletonTests {
}
