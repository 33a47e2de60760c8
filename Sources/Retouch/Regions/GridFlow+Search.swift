extension GridFlow {
  /// Finds the maximum flow from the source to the sink.
  mutating func maximise() {
    for node in 0..<nodeCount {
      followers[node] = -1
      parents[node] = Self.none
      guard terminals[node] != 0 else { continue }
      trees[node] = terminals[node] > 0 ? Self.source : Self.sink
      parents[node] = Self.terminal
      distances[node] = 1
      activate(node)
    }
    while let node = nextActive() {
      while parents[node] != Self.none, let meeting = grow(node) {
        time += 1
        augment(from: meeting.node, direction: meeting.direction)
        while let orphan = orphans.popLast() { adopt(Int(orphan)) }
      }
    }
  }

  private mutating func activate(_ node: Int) {
    guard followers[node] < 0 else { return }
    let number = Int32(truncatingIfNeeded: node)
    followers[node] = number
    if lastActive >= 0 { followers[Int(lastActive)] = number } else { firstActive = number }
    lastActive = number
  }

  private mutating func nextActive() -> Int? {
    guard firstActive >= 0 else { return nil }
    let node = Int(firstActive)
    if firstActive == lastActive {
      (firstActive, lastActive) = (-1, -1)
    } else {
      firstActive = followers[node]
    }
    followers[node] = -1
    return node
  }

  /// Adds free neighbours to a node's tree; where a neighbour belongs to the other tree, returns
  /// the node and direction of the edge from the source's tree to the sink's.
  private mutating func grow(_ node: Int) -> (node: Int, direction: Int)? {
    let tree = trees[node]
    let isSource = tree == Self.source
    for direction in 0..<Self.directionCount {
      let neighbour = node + steps[direction]
      let residual =
        isSource
        ? residuals[Self.directionCount * node + direction]
        : residuals[Self.directionCount * neighbour + (direction ^ 1)]
      guard residual > 0 else { continue }
      if trees[neighbour] == Self.free {
        trees[neighbour] = tree
        attach(neighbour, on: node, direction: direction ^ 1)
        activate(neighbour)
      } else if trees[neighbour] != tree {
        return isSource ? (node, direction) : (neighbour, direction ^ 1)
      } else if stamps[neighbour] <= stamps[node], distances[neighbour] > distances[node] + 1 {
        // A shorter path to the root makes for shorter augmenting paths.
        attach(neighbour, on: node, direction: direction ^ 1)
      }
    }
    return nil
  }

  @inline(__always)
  private func attach(_ node: Int, on parent: Int, direction: Int) {
    parents[node] = UInt8(truncatingIfNeeded: direction)
    stamps[node] = stamps[parent]
    distances[node] = distances[parent] + 1
  }

  /// Augments the flow along the path through the edge where the two trees meet.
  private mutating func augment(from node: Int, direction: Int) {
    let meeting = Self.directionCount * node + direction
    let beyond = node + steps[direction]
    var flow = residuals[meeting]
    var current = node
    while parents[current] != Self.terminal {
      let up = Int(parents[current])
      current += steps[up]
      flow = min(flow, residuals[Self.directionCount * current + (up ^ 1)])
    }
    flow = min(flow, terminals[current])
    current = beyond
    while parents[current] != Self.terminal {
      let up = Int(parents[current])
      flow = min(flow, residuals[Self.directionCount * current + up])
      current += steps[up]
    }
    flow = min(flow, -terminals[current])

    residuals[meeting] -= flow
    residuals[Self.directionCount * beyond + (direction ^ 1)] += flow
    current = node
    while parents[current] != Self.terminal {
      let (child, up) = (current, Int(parents[current]))
      current += steps[up]
      residuals[Self.directionCount * child + up] += flow
      let edge = Self.directionCount * current + (up ^ 1)
      residuals[edge] -= flow
      if residuals[edge] == 0 { orphan(child) }
    }
    terminals[current] -= flow
    if terminals[current] == 0 { orphan(current) }
    current = beyond
    while parents[current] != Self.terminal {
      let (child, up) = (current, Int(parents[current]))
      current += steps[up]
      residuals[Self.directionCount * current + (up ^ 1)] += flow
      let edge = Self.directionCount * child + up
      residuals[edge] -= flow
      if residuals[edge] == 0 { orphan(child) }
    }
    terminals[current] += flow
    if terminals[current] == 0 { orphan(current) }
  }

  private mutating func orphan(_ node: Int) {
    parents[node] = Self.orphan
    orphans.append(Int32(truncatingIfNeeded: node))
  }

  /// Finds a new parent for an orphan, the nearest to the root; where there is none it becomes free
  /// and its children orphans.
  private mutating func adopt(_ node: Int) {
    let tree = trees[node]
    let isSource = tree == Self.source
    var best = (direction: Int(Self.none), distance: Int32.max)
    for direction in 0..<Self.directionCount {
      let neighbour = node + steps[direction]
      let residual =
        isSource
        ? residuals[Self.directionCount * neighbour + (direction ^ 1)]
        : residuals[Self.directionCount * node + direction]
      guard residual > 0, trees[neighbour] == tree, let distance = distanceToRoot(neighbour),
        distance < best.distance
      else { continue }
      best = (direction, distance)
    }
    if best.direction < Self.directionCount {
      parents[node] = UInt8(truncatingIfNeeded: best.direction)
      stamps[node] = time
      distances[node] = best.distance + 1
      return
    }
    for direction in 0..<Self.directionCount {
      let neighbour = node + steps[direction]
      guard trees[neighbour] == tree else { continue }
      let residual =
        isSource
        ? residuals[Self.directionCount * neighbour + (direction ^ 1)]
        : residuals[Self.directionCount * node + direction]
      if residual > 0 { activate(neighbour) }
      if parents[neighbour] == UInt8(truncatingIfNeeded: direction ^ 1) { orphan(neighbour) }
    }
    parents[node] = Self.none
    trees[node] = Self.free
  }

  /// The number of steps from a node to its terminal; nil where the path is broken.
  private func distanceToRoot(_ node: Int) -> Int32? {
    var current = node
    var distance: Int32 = 0
    while stamps[current] != time {
      let up = parents[current]
      if up == Self.terminal {
        stamps[current] = time
        distances[current] = 1
        break
      }
      guard up < Self.terminal else { return nil }
      distance += 1
      current += steps[Int(up)]
    }
    let whole = distance + distances[current]
    // The distances found on the way are cached for all nodes on the path.
    current = node
    var left = whole
    while stamps[current] != time {
      stamps[current] = time
      distances[current] = left
      left -= 1
      current += steps[Int(parents[current])]
    }
    return whole
  }
}
