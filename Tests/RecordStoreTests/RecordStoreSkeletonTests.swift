import Testing

@Suite("RecordStore") struct RecordStoreSkeletonTests {
}
