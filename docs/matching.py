"""docs/matching.md as a program, written from that page alone: python3 docs/matching.py < worlds.json"""

import json
import re
import sys
import unicodedata
from datetime import datetime, timedelta
from functools import cache
from os.path import commonprefix

DAY = 86_400_000
WHITE = "[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+"


@cache
def moment(text):
    """Milliseconds since 1970."""
    return (datetime.fromisoformat(text.removesuffix("Z")) - datetime(1970, 1, 1)) // timedelta(milliseconds=1)


def has_ended(dated, at, end="until"):
    return end in dated and moment(dated[end]) <= at


def in_force(dated, at):
    return moment(dated["from"]) <= at and not has_ended(dated, at)


# --- What may be used

def match_values(presence, dimension, displays=("members", "connections", None)):
    return [
        facet["answer"]["value"]
        for facet in presence["facets"]
        if facet["dimension"] == dimension["id"]
        and facet["answer"]["answer"] == "value"
        and facet["match"]
        and facet.get("display") in displays
    ]


def listed_values(presence, dimension):
    return match_values(presence, dimension, ("members",))


# --- Credit: how alike

def credit(dimension, wished, stated):
    form = dimension["comparator"]["form"]
    if form in ("any-of", "week-slots"):
        wished, stated = single(form, wished), single(form, stated)
        return enough(dimension, len(wished & stated), len(wished))
    if form == "none":
        return 0
    pairs = ((one, other) for one in wished for other in stated if one["form"] == other["form"])
    return max((BETWEEN_TWO[form](dimension, *pair) for pair in pairs), default=0)


def single(form, values):
    if form == "any-of":
        return {same(value) for value in values}
    return {slot for value in values for slot in value.get("slots", [])}


def enough(dimension, found, wished):
    need = min(dimension["comparator"]["enough"], wished)
    return 100 * min(found, need) // need if need else 0


def same(value):
    """Two values are the same if, and only if, these texts are."""
    if value["form"] == "name":
        name = unicodedata.normalize("NFKC", value["name"]).lower()
        value = {"form": "name", "name": re.sub(WHITE, " ", name).strip(" ")}
    return json.dumps(value, sort_keys=True)


def equal(_, wished, stated):
    return 100 if same(wished) == same(stated) else 0


def at_place(dimension, place):
    credits = dimension["comparator"]["credits"]
    return credits[place] if place < len(credits) else 0


def ordered_distance(dimension, wished, stated):
    steps = [step["key"] for step in dimension["value"]["steps"]]
    if not {wished["key"], stated["key"]} <= set(steps):
        return 0
    return at_place(dimension, abs(steps.index(wished["key"]) - steps.index(stated["key"])))


def interval_overlap(dimension, wished, stated):
    shared = max(0, min(wished["to"], stated["to"]) - max(wished["from"], stated["from"]) + 1)
    return enough(dimension, shared, wished["to"] - wished["from"] + 1)


def hierarchy(dimension, wished, stated):
    above = {option["key"]: option["broader"] for option in dimension["value"]["options"] if "broader" in option}
    wished, stated, comparator = wished["key"], stated["key"], dimension["comparator"]
    key = stated
    while key is not None:
        if key == wished:
            return 100
        key = above.get(key)
    if wished not in above:
        return 0
    if stated == above[wished]:
        return comparator["wider"]
    return comparator["sibling"] if above.get(stated) == above[wished] else 0


def language(dimension, wished, stated):
    if language_itself(wished["tag"]) != language_itself(stated["tag"]):
        return 0
    return 100 if stated["proficiency"] in ("excellent", "good") else dimension["comparator"]["limited"]


def language_itself(tag):
    first, second = (tag.lower() + "-").split("-")[:2]
    return second if first == "sgn" and len(second) == 3 else first


def area(dimension, wished, stated):
    wished, stated = wished["path"].split("/"), stated["path"].split("/")
    shared = len(commonprefix([wished, stated]))
    return 100 if shared == len(wished) else at_place(dimension, shared)


BETWEEN_TWO = {
    "equal": equal,
    "ordered-distance": ordered_distance,
    "interval-overlap": interval_overlap,
    "hierarchy": hierarchy,
    "language": language,
    "area": area,
}


# --- Which wishes count

def policy(world, kind, dimension=None):
    return any(
        one["kind"] == kind and one.get("dimension") == dimension and in_force(one, world["at"])
        for one in world["organization"]["policies"]
    )


def counting(world, wishes, own_values):
    """Every wish that counts, as (wish, dimension, values), in the catalogue's order."""
    for dimension in world["catalogue"]:
        wish = next((one for one in wishes if one["dimension"] == dimension["id"]), None)
        if wish is None:
            continue
        if "protected" in dimension["traits"]:
            allowed = wish["strength"] != "avoid" or policy(world, "avoid-on-protected-trait", dimension["id"])
            if not wish["turnedOn"] or not allowed:
                continue
        values = own_values(dimension) if wish["like"]["as"] == "mine" else wish["like"]["values"]
        if values:
            yield wish, dimension, values


# --- Hard limits

def can_be_introduced(world, asker, candidate, kind):
    """Limits 1 to 4, without `seen`."""
    at, setting = world["at"], candidate["setting"]
    if candidate["person"] in [asker["person"], *world["around"], *world["known"]]:
        return False
    if setting["paused"] and not has_ended(setting, at, "pausedUntil"):
        return False
    if has_ended(candidate, at):
        return False
    ages = {asker["ageGroup"], candidate["ageGroup"]}
    if not (ages == {"adult"} or (ages == {"minor"} and policy(world, "youth"))):
        return False
    if kind == "mutual":
        return setting["mutual"]
    return sum(offer["places"] for offer in candidate["offers"] if in_force(offer, at)) > candidate["taken"]


def can_meet(world, asker, candidate):
    for dimension in world["catalogue"]:
        if not {"language", "contact-mode", "availability"} & set(dimension["traits"]):
            continue
        mine, theirs = match_values(asker, dimension), listed_values(candidate, dimension)
        if not mine or not theirs or credit(dimension, mine, theirs) > 0:
            continue
        if not ("availability" in dimension["traits"] and both_write(world, asker, candidate)):
            return False
    return True


def both_write(world, asker, candidate):
    text = {"form": "choice", "key": "text"}
    return any(
        text in match_values(asker, dimension) and text in listed_values(candidate, dimension)
        for dimension in world["catalogue"]
        if "contact-mode" in dimension["traits"]
    )


def has_lived(world, presence):
    lived = [dimension for dimension in world["catalogue"] if "lived-experience" in dimension["traits"]]
    return any(listed_values(presence, dimension) for dimension in lived)


def allow(world, wishes, other, employed):
    for wish, dimension, values in wishes:
        meets = credit(dimension, values, listed_values(other, dimension)) == 100
        if wish["strength"] == "avoid" and meets:
            return False
        if wish["strength"] == "must" and not meets and not (employed and spares_employed(world, dimension)):
            return False
    return True


def spares_employed(world, dimension):
    return "race-or-faith" in dimension["traits"] and not policy(world, "must-towards-employed", dimension["id"])


# --- Rank

def find_peers(world):
    asker, kind, at = world["asker"], world["kind"], world["at"]
    wishes = list(counting(world, world["wishes"], lambda dimension: match_values(asker, dimension)))
    listed = []
    for candidate in world["candidates"]:
        if not candidate["setting"]["seen"] or not can_be_introduced(world, asker, candidate, kind):
            continue
        if not can_meet(world, asker, candidate):
            continue
        if world["sense"] == "narrow" and not (has_lived(world, asker) and has_lived(world, candidate)):
            continue
        of_them = world["wishesOf"].get(candidate["person"], []) if kind == "mutual" else []
        their_wishes = list(counting(world, of_them, lambda dimension: listed_values(candidate, dimension)))
        offers = [offer["engagement"] for offer in candidate["offers"] if in_force(offer, at)]
        employed = kind == "support" and "employed" in offers
        if not allow(world, wishes, candidate, employed) or not allow(world, their_wishes, asker, False):
            continue
        total = sum(contribution(*wish, candidate) for wish in wishes)
        total += sum(contribution(*wish, asker) for wish in their_wishes)
        again = candidate["person"] in world.get("again", [])
        total += 500 if again else 0
        days = (at - moment(candidate["setting"]["since"])) // DAY
        order = (-total, -days, pair_hash(asker["person"], candidate["person"]), candidate["person"])
        peer = {"person": candidate["person"], "reasons": reasons(world, wishes, candidate)}
        listed.append((order, {**peer, "again": True} if again else peer))
    return [peer for _, peer in sorted(listed, key=lambda one: one[0])]


def contribution(wish, dimension, values, other):
    if wish["strength"] == "avoid":
        return 0
    return wish["importance"] * credit(dimension, values, listed_values(other, dimension))


def pair_hash(asker, candidate):
    h = 2166136261
    for character in f"{asker}:{candidate}":
        h = (h ^ ord(character)) * 16777619 % 2**32
    h = (h ^ h >> 16) * 2246822507 % 2**32
    h = (h ^ h >> 13) * 3266489909 % 2**32
    return h ^ h >> 16


# --- Reasons

def reasons(world, wishes, candidate):
    wished = []
    for wish, dimension, values in wishes:
        added = contribution(wish, dimension, values, candidate)
        if added > 0:
            speaking = [one for one in listed_values(candidate, dimension) if credit(dimension, values, [one]) > 0]
            wished.append(reason(dimension, "wish", added, speaking))
    wished.sort(key=lambda one: -one["contribution"])
    common = []
    for dimension in world["catalogue"]:
        mine, theirs = listed_values(world["asker"], dimension), listed_values(candidate, dimension)
        shared = [v for v in theirs if any(100 in (credit(dimension, [m], [v]), credit(dimension, [v], [m])) for m in mine)]
        if shared and all(one["dimension"] != dimension["id"] for one in wished):
            common.append(reason(dimension, "common-ground", 0, shared))
    return wished + common


def reason(dimension, basis, added, values):
    return {"dimension": dimension["id"], "basis": basis, "contribution": added, "values": values}


# --- The both-say-yes ask

def fits(world, ask, candidate):
    asker, at = world["asker"], world["at"]
    dimension = next((one for one in world["catalogue"] if one["id"] == ask["dimension"]), None)
    if dimension is None or "withdrawnAt" in ask or has_ended(ask, at, "openUntil"):
        return False
    if any(one["answer"] == "yes" or one["person"] == candidate["person"] for one in ask["answers"]):
        return False
    if has_ended(asker, at) or not can_be_introduced(world, asker, candidate, ask["kind"]):
        return False
    return all(credit(dimension, [ask["value"]], match_values(each, dimension)) == 100 for each in (asker, candidate))


def answer(world):
    world = {**world, "at": moment(world["at"])}
    return {
        "list": find_peers(world),
        "fits": [sorted(one["person"] for one in world["candidates"] if fits(world, ask, one)) for ask in world["asks"]],
    }


if __name__ == "__main__":
    json.dump([answer(world) for world in json.load(sys.stdin)], sys.stdout)
