import Testing

@Suite("Chronology") struct ChronologySkeletonTests {
}
