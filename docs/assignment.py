"""Deferred acceptance, written from docs/matching.md alone: python3 docs/assignment.py < rounds.json"""

import json
import sys


def as_text(identity):
    """Ids in the order of their UTF-16 code units."""
    return identity.encode("utf-16-be")


class Round:
    def __init__(self, written):
        self.seekers = sorted((one["id"] for one in written["seekers"]), key=as_text)
        self.room = {("supporter", one["id"]): one["places"] for one in written["supporters"]}
        self.room |= {("cap", one["id"]): one["most"] for one in written.get("caps", [])}
        within = {("supporter", one["id"]): one.get("within") for one in written["supporters"]}
        within |= {("cap", one["id"]): one.get("within") for one in written.get("caps", [])}
        self.around = {one["id"]: self.from_inside(within, one["id"]) for one in written["supporters"]}
        self.mine, self.theirs = {}, {}
        edges = written["edges"]
        for seeker, supporter, mine, theirs in zip(*(edges[list_] for list_ in ("seeker", "supporter", "mine", "theirs"))):
            pair = written["seekers"][seeker]["id"], written["supporters"][supporter]["id"]
            self.mine[pair], self.theirs[pair] = mine, theirs
        self.lists = {seeker: [] for seeker in self.seekers}
        for pair in sorted(self.mine, key=lambda pair: (-self.mine[pair], as_text(pair[1]))):
            self.lists[pair[0]].append(pair[1])

    @staticmethod
    def from_inside(within, supporter):
        """What stands around a supporter: their places, their cap, the cap around that cap."""
        walls = [("supporter", supporter)]
        while within[walls[-1]] is not None:
            walls.append(("cap", within[walls[-1]]))
        return walls

    def claim(self, pair):
        """The least is the best."""
        return -self.theirs[pair], as_text(pair[0])

    def inside(self, placed, wall):
        return [pair for pair in placed.items() if wall in self.around[pair[1]]]

    def is_full(self, placed, wall):
        return len(self.inside(placed, wall)) >= self.room[wall]


def deferred_acceptance(round_):
    placed, asked = {}, {seeker: 0 for seeker in round_.seekers}
    while True:
        # Whose turn comes first makes no difference: here it is the last one's.
        free = [one for one in round_.seekers if one not in placed and asked[one] < len(round_.lists[one])]
        if not free:
            return placed
        seeker = free[-1]
        supporter = round_.lists[seeker][asked[seeker]]
        asked[seeker] += 1
        full = next((wall for wall in round_.around[supporter] if round_.is_full(placed, wall)), None)
        if full is not None:
            weakest = max(round_.inside(placed, full), key=round_.claim, default=None)
            if weakest is None or round_.claim(weakest) < round_.claim((seeker, supporter)):
                continue
            del placed[weakest[0]]
        placed[seeker] = supporter


def blocks(round_, placed, pair):
    seeker, supporter = pair
    order = round_.lists[seeker]
    if seeker in placed and order.index(placed[seeker]) <= order.index(supporter):
        return False
    return all(
        not round_.is_full(placed, wall)
        or any(round_.claim(other) > round_.claim(pair) for other in round_.inside(placed, wall))
        for wall in round_.around[supporter]
    )


def why_left_over(round_, placed, seeker):
    if not round_.lists[seeker]:
        return "no-list"
    has_room = any(not round_.is_full(placed, ("supporter", one)) for one in round_.lists[seeker])
    return "cap-full" if has_room else "all-full"


def answer(written):
    round_ = Round(written)
    placed = deferred_acceptance(round_)
    left = [one for one in round_.seekers if one not in placed]
    return {
        "pairs": [{"seeker": one, "supporter": placed[one]} for one in round_.seekers if one in placed],
        "leftOver": [{"seeker": one, "why": why_left_over(round_, placed, one)} for one in left],
        "blocking": sum(blocks(round_, placed, pair) for pair in round_.mine),
    }


if __name__ == "__main__":
    json.dump([answer(written) for written in json.load(sys.stdin)], sys.stdout)
