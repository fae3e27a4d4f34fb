/**
 * Maximum flow from a source to a sink on amounts that need not be whole. `fairShares` is all it serves, and needs only
 * the source's side of a minimum cut.
 * Source: Dinic (1970), Algorithm for solution of a problem of maximum flow.
 */
export class FlowNetwork {
  private readonly heads: number[] = [];
  private readonly room: number[] = [];
  private readonly next: number[] = [];
  private readonly first: Int32Array;
  private readonly level: Int32Array;
  private readonly current: Int32Array;

  constructor(
    private readonly nodes: number,
    private readonly least: number,
  ) {
    this.first = new Int32Array(nodes).fill(-1);
    this.level = new Int32Array(nodes);
    this.current = new Int32Array(nodes);
  }

  connect(from: number, to: number, capacity: number): void {
    this.addArc(from, to, capacity);
    this.addArc(to, from, 0);
  }

  /** Sends as much as possible, then tells which nodes the source still reaches: its side of a minimum cut. */
  sourceSide(source: number, sink: number): boolean[] {
    while (this.layer(source, sink)) {
      this.current.set(this.first);
      while (this.push(source, sink, Infinity) > 0);
    }
    return Array.from(this.level, (level) => level >= 0);
  }

  private addArc(from: number, to: number, capacity: number): void {
    this.heads.push(to);
    this.room.push(capacity);
    this.next.push(this.first[from]);
    this.first[from] = this.heads.length - 1;
  }

  private layer(source: number, sink: number): boolean {
    this.level.fill(-1);
    this.level[source] = 0;
    const queue = new Int32Array(this.nodes);
    queue[0] = source;
    for (let done = 0, waiting = 1; done < waiting; done++) {
      const node = queue[done];
      for (let arc = this.first[node]; arc >= 0; arc = this.next[arc]) {
        const to = this.heads[arc];
        if (this.level[to] >= 0 || this.room[arc] <= this.least) continue;
        this.level[to] = this.level[node] + 1;
        queue[waiting++] = to;
      }
    }
    return this.level[sink] >= 0;
  }

  private push(node: number, sink: number, amount: number): number {
    if (node === sink) return amount;
    for (let arc = this.current[node]; arc >= 0; arc = this.next[arc]) {
      this.current[node] = arc;
      const to = this.heads[arc];
      const room = this.room[arc];
      if (room <= this.least || this.level[to] !== this.level[node] + 1) continue;
      const sent = this.push(to, sink, Math.min(amount, room));
      if (sent > 0) {
        this.room[arc] = room - sent;
        this.room[arc ^ 1] += sent;
        return sent;
      }
    }
    this.current[node] = -1;
    return 0;
  }
}
