"""Reads pictures of the timeline back: SVG as XML, and Mermaid by its own grammar; each item of the JSON is in them. Argument: sbs_many."""

import json
import re
import unittest
import xml.etree.ElementTree as ElementTree

from read_back import all_plans, day, drawn, markdown, root, sbs, shown, tearDownModule, today  # noqa: F401


class Svg(unittest.TestCase):
    """The picture is XML without anything that runs, styles or fetches, and holds each item once."""

    space = "{http://www.w3.org/2000/svg}"
    # Shapes, text and what they are grouped by; all else would have to be thought of anew.
    elements = {"svg", "title", "desc", "rect", "g", "path", "circle", "text", "tspan"}
    attributes = {"viewBox", "width", "height", "lang", "{http://www.w3.org/XML/1998/namespace}lang", "role", "aria-labelledby", "id",
                  "font-family", "font-size", "font-weight", "text-anchor", "x", "y", "r", "d", "fill", "stroke", "stroke-width",
                  "stroke-dasharray", "transform", "data-part", "data-lane", "data-key", "data-state", "data-from", "data-to", "data-left",
                  "data-right"}  # fmt: skip

    def test_each_item_is_in_the_picture_once(self):
        checked = 0
        for plan in all_plans:
            read = json.loads(drawn("timeline", plan, "json"))
            if len(read["plans"]) + len(read["unread"]) > 1:
                self.assertEqual(sbs.run(root, "timeline", plan, "--format", "svg").code, 2)
                continue
            with self.subTest(plan=plan):
                (one,) = read["plans"]
                picture = ElementTree.fromstring(drawn("timeline", plan, "svg").encode())
                for node in picture.iter():
                    self.assertIn(node.tag.removeprefix(self.space), self.elements)
                    self.assertLessEqual(set(node.attrib), self.attributes)
                    self.assertNotIn("url(", "".join(node.attrib.values()))
                things = {shown(node.get("data-key")): node for node in picture.iter() if node.get("data-key")}
                count = sum(1 for node in picture.iter() if node.get("data-key"))
                wanted = one["items"] + one["undated"]
                self.assertEqual(count, len(wanted))
                for thing in wanted:
                    node = things[shown(thing["key"])]
                    date = thing.get("date") or {"first": None, "last": None}
                    self.assertEqual((node.get("data-from"), node.get("data-to")), (date["first"], date["last"]))
                    self.assertEqual(node.get("data-state"), thing["state"])
                    self.assertTrue(shown(node.find(self.space + "title").text).startswith(shown(thing["what"])))
                    checked += 1
                labels = [node for node in picture.iter(self.space + "g") if node.get("data-lane")]
                self.assertEqual([int(node.get("data-lane")) for node in labels], list(range(len(one["lanes"]))) if labels else [])
        self.assertGreater(checked, 1000)

    def test_nothing_lies_outside_the_page(self):
        for plan in all_plans:
            outcome = sbs.run(root, "timeline", plan, "--format", "svg", "--lang", "en", "--today", today)
            if outcome.code != 0:
                continue
            picture = ElementTree.fromstring(outcome.out)
            _, _, width, height = map(float, picture.get("viewBox").split())
            with self.subTest(plan=plan):
                for node in picture.iter():
                    if node.tag == self.space + "g" and node.get("transform") and node.get("data-state"):
                        x, y = map(float, re.fullmatch(r"translate\(([-\d.]+),([-\d.]+)\)", node.get("transform")).groups())
                        self.assertTrue(0 <= x <= width and 0 <= y <= height, node.attrib)


class Mermaid(unittest.TestCase):
    """A gantt chart of which each line is what it seems: nothing that a plan says is a statement, a comment or markup."""

    head = ["gantt", "title", "dateFormat YYYY-MM-DD", "axisFormat %Y-%m-%d", "todayMarker off"]
    # What Mermaid's own lexer would take for something else than a task, at the beginning of a line.
    statement = r"(?i)^(acc|axisformat|call|click|dateformat|excludes|gantt|href|includes|inclusiveenddates|section|tickinterval|title|todaymarker|topaxis|week|[0-9])"

    @staticmethod
    def decoded(text):
        return re.sub(r"#(\d+);", lambda code: chr(int(code[1])), text)

    def chart(self, text):
        """The title, and a section's name and tasks each."""
        lines = [line[4:] if at else line for at, line in enumerate(text.splitlines())]
        self.assertEqual([line if at != 1 else line[:5] for at, line in enumerate(lines[:5])], self.head)
        sections = []
        for line in lines[5:]:
            if line.startswith("section "):
                self.plain(line)
                sections.append((self.decoded(line[8:]), []))
                continue
            name, data = line.rsplit(" :", 1)
            self.plain(name)
            self.assertNotRegex(name, self.statement)
            found = re.fullmatch(r"((?:done|crit|active|milestone)(?:, (?:milestone))?, )?(\d{4}-\d\d-\d\d), (\d+)d", data)
            self.assertTrue(found, data)
            sections[-1][1].append((self.decoded(name), found[1] or "", day(found[2]), int(found[3])))
        self.plain(lines[1])
        return self.decoded(lines[1][6:]), sections

    def plain(self, text):
        self.assertNotRegex(re.sub(r"#\d+;", "", text), r'[#;:%"<>&{}`\\\ufb02\u00b6]')

    def test_each_item_is_a_task(self):
        checked = 0
        for plan in all_plans:
            read = json.loads(drawn("timeline", plan, "json"))
            if len(read["plans"]) + len(read["unread"]) > 1:
                continue
            with self.subTest(plan=plan):
                (one,) = read["plans"]
                title, sections = self.chart(drawn("timeline", plan, "mermaid"))
                self.assertIn("läst den", title)
                tasks = [task for _, all_of in sections for task in all_of]
                names = [shown(lane["label"]) or "–" for lane in one["lanes"]]
                self.assertEqual([name for name, _ in sections if name not in ("Samarbetet", "Utan datum")], names)
                for item in one["items"]:
                    first, last = day(item["date"]["first"]), day(item["date"]["last"])
                    what = shown(item["what"])
                    found = [name for name, tags, start, days in tasks
                             if (start, days) == (first, (last - first).days + 1) and ("milestone" in tags) == (first == last)
                             and (what.endswith(re.sub(r" \(.*", "", shown(name))) or self.tells(what, shown(name)))]  # fmt: skip
                    self.assertTrue(found, item)
                    checked += 1
                undated = [shown(name) for section, all_of in sections for name, *_ in all_of if section == "Utan datum"]
                self.assertEqual(len(undated), len(one["undated"]))
                for thing, name in zip(one["undated"], undated):
                    self.assertTrue(name.startswith(shown(thing["what"])) and "utan datum" in name)
        self.assertGreater(checked, 1000)

    def tells(self, what, name):
        """Whether a task tells of a thing: in its own section it leaves the intervention's name out."""
        return any(name.startswith(what[at:]) for at in [0, *[m.end() for m in re.finditer(": ", what)]])

    def test_markdown_holds_the_picture(self):
        for plan in all_plans:
            with self.subTest(plan=plan):
                document = markdown(drawn("timeline", plan, "markdown", "--picture"))
                filled = [one for one in json.loads(drawn("timeline", plan, "json"))["plans"] if one["items"] or one["undated"]]
                blocks = document.findall("code_block")
                self.assertEqual([block.get("info") for block in blocks], ["mermaid"] * len(filled))
                self.assertEqual(len(document.findall("table")), len(filled))
                if len(filled) == 1 and sbs.run(root, "timeline", plan, "--format", "mermaid").code == 0:
                    self.assertEqual(blocks[0].text, drawn("timeline", plan, "mermaid"))


if __name__ == "__main__":
    unittest.main()
