import Testing

@Suite("Actors") struct ActorsSkeletonTests {
}
