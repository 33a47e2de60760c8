extension GridFlow {
  /// Sends as much as possible from the source to the sink.
  mutating func fill() {
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
        augment(from: meeting.node, way: meeting.way)
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

  /// Takes free neighbours into a node's tree, and where one belongs to the other tree, tells the
  /// node and the way on which flow can go from the source's tree to the sink's.
  private mutating func grow(_ node: Int) -> (node: Int, way: Int)? {
    let tree = trees[node]
    let isSource = tree == Self.source
    for way in 0..<Self.wayCount {
      let neighbour = node + steps[way]
      let room =
        isSource
        ? residuals[Self.wayCount * node + way]
        : residuals[Self.wayCount * neighbour + (way ^ 1)]
      guard room > 0 else { continue }
      if trees[neighbour] == Self.free {
        trees[neighbour] = tree
        hang(neighbour, on: node, way: way ^ 1)
        activate(neighbour)
      } else if trees[neighbour] != tree {
        return isSource ? (node, way) : (neighbour, way ^ 1)
      } else if stamps[neighbour] <= stamps[node], distances[neighbour] > distances[node] + 1 {
        // A shorter way to the root makes for shorter paths.
        hang(neighbour, on: node, way: way ^ 1)
      }
    }
    return nil
  }

  @inline(__always)
  private func hang(_ node: Int, on parent: Int, way: Int) {
    parents[node] = UInt8(truncatingIfNeeded: way)
    stamps[node] = stamps[parent]
    distances[node] = distances[parent] + 1
  }

  /// Sends what fits along the path through the meeting of the two trees.
  private mutating func augment(from node: Int, way: Int) {
    let meeting = Self.wayCount * node + way
    let beyond = node + steps[way]
    var flow = residuals[meeting]
    var place = node
    while parents[place] != Self.terminal {
      let up = Int(parents[place])
      place += steps[up]
      flow = min(flow, residuals[Self.wayCount * place + (up ^ 1)])
    }
    flow = min(flow, terminals[place])
    place = beyond
    while parents[place] != Self.terminal {
      let up = Int(parents[place])
      flow = min(flow, residuals[Self.wayCount * place + up])
      place += steps[up]
    }
    flow = min(flow, -terminals[place])

    residuals[meeting] -= flow
    residuals[Self.wayCount * beyond + (way ^ 1)] += flow
    place = node
    while parents[place] != Self.terminal {
      let (child, up) = (place, Int(parents[place]))
      place += steps[up]
      residuals[Self.wayCount * child + up] += flow
      let edge = Self.wayCount * place + (up ^ 1)
      residuals[edge] -= flow
      if residuals[edge] == 0 { orphan(child) }
    }
    terminals[place] -= flow
    if terminals[place] == 0 { orphan(place) }
    place = beyond
    while parents[place] != Self.terminal {
      let (child, up) = (place, Int(parents[place]))
      place += steps[up]
      residuals[Self.wayCount * place + (up ^ 1)] += flow
      let edge = Self.wayCount * child + up
      residuals[edge] -= flow
      if residuals[edge] == 0 { orphan(child) }
    }
    terminals[place] += flow
    if terminals[place] == 0 { orphan(place) }
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
    var best = (way: Int(Self.none), distance: Int32.max)
    for way in 0..<Self.wayCount {
      let neighbour = node + steps[way]
      let room =
        isSource
        ? residuals[Self.wayCount * neighbour + (way ^ 1)]
        : residuals[Self.wayCount * node + way]
      guard room > 0, trees[neighbour] == tree, let distance = distanceToRoot(neighbour),
        distance < best.distance
      else { continue }
      best = (way, distance)
    }
    if best.way < Self.wayCount {
      parents[node] = UInt8(truncatingIfNeeded: best.way)
      stamps[node] = time
      distances[node] = best.distance + 1
      return
    }
    for way in 0..<Self.wayCount {
      let neighbour = node + steps[way]
      guard trees[neighbour] == tree else { continue }
      let room =
        isSource
        ? residuals[Self.wayCount * neighbour + (way ^ 1)]
        : residuals[Self.wayCount * node + way]
      if room > 0 { activate(neighbour) }
      if parents[neighbour] == UInt8(truncatingIfNeeded: way ^ 1) { orphan(neighbour) }
    }
    parents[node] = Self.none
    trees[node] = Self.free
  }

  /// The steps from a node to its terminal; nil where its tree has lost it.
  private func distanceToRoot(_ node: Int) -> Int32? {
    var place = node
    var distance: Int32 = 0
    while stamps[place] != time {
      let up = parents[place]
      if up == Self.terminal {
        stamps[place] = time
        distances[place] = 1
        break
      }
      guard up < Self.terminal else { return nil }
      distance += 1
      place += steps[Int(up)]
    }
    let whole = distance + distances[place]
    // What the walk has found is known from now on to all the nodes on it.
    place = node
    var left = whole
    while stamps[place] != time {
      stamps[place] = time
      distances[place] = left
      left -= 1
      place += steps[Int(parents[place])]
    }
    return whole
  }
}
