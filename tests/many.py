"""Runs many command lines of sbs in one process of sbs_many, which tests/many.cpp describes."""

import collections
import json
import subprocess

Outcome = collections.namedtuple("Outcome", "code out err")


class Sbs:
    def __init__(self, program):
        self.process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def run(self, folder, *arguments, **variables):
        """What a command line prints in a folder, as bytes. Nothing of our own environment is seen by it."""
        request = {"folder": folder, "arguments": arguments, "variables": variables}
        self.process.stdin.write(json.dumps(request).encode() + b"\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise AssertionError(f"{arguments} in {folder}: sbs_many ended, {self.process.wait()}")
        answer = json.loads(line)
        return Outcome(answer["code"], answer["out"].encode("latin-1"), answer["err"].encode("latin-1"))

    def close(self):
        """Ends the process; fails where the sanitizers have something to say of it, such as memory that was lost."""
        self.process.communicate()
        if self.process.returncode != 0:
            raise AssertionError(f"sbs_many ended with {self.process.returncode}")
