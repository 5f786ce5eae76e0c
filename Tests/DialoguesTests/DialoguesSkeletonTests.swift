import Testing

@Suite("Dialogues") struct DialoguesSkeletonTests {
}
