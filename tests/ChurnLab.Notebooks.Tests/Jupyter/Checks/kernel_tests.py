"""Project Jupyter's own tests of kernels, every optional sample filled in; writes a JSON line for each test.

python3 kernel_tests.py [NAME ...]
"""
import json
import os
import sys
import time
import unittest

import jupyter_kernel_test

LIBRARY = os.environ["CHECKED_LIBRARY"]


class CSharpKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = os.environ.get("CHECKED_KERNEL", "churnlab")
    language_name = "C#"
    file_extension = ".cs"

    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("oops");'

    completion_samples = [
        {"text": "Math.Sqr", "matches": {"Sqrt"}},
        {"text": "Console.WriteL", "matches": {"WriteLine"}},
        {"text": "System.Text.StringBui", "matches": {"StringBuilder"}},
        {"text": "var x = \"a\".ToUpperI", "matches": {"ToUpperInvariant"}},
        {"text": "new[] { 1, 2 }.SelectM", "matches": {"SelectMany"}},
        {"text": "earlier.AddR", "matches": {"AddRange"}},
        {"text": "Frame.FromR", "matches": {"FromRecords"}},
        {"text": "using ChurnLab.Fra", "matches": {"Frames"}},
        {"text": "earl", "matches": {"earlier"}},
        {"text": "string.Join(sep", "matches": {"separator: "}},
        {"text": "Math."},
        {"text": ""},
        {"text": "no.such.na", "matches": set()},
    ]

    complete_code_samples = ["1", "var x = 1;", 'Console.WriteLine("hi");', "if (true) { }", "int F() => 1;", "// comment", "// 😀 comment"]
    incomplete_code_samples = ["if (true) {", "int F(", "var s = $\"\"\"", "class A\n{", "/* comment"]
    invalid_code_samples = ["}", "var = ;", "1 + 1) 2", "class { }"]

    code_page_something = "Math.Max?"
    code_generate_error = 'throw new InvalidOperationException("as it should");'

    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"hello".ToUpperInvariant()', "result": "HELLO"},
        {"code": "new[] { 1, 2, 3 }", "result": "[ 1, 2, 3 ]"},
        {"code": "await Task.FromResult(5)", "result": "5"},
        {"code": "(object)null", "result": "<null>"},
        {"code": 'HTML("<b>x</b>")', "mime": "text/html", "result": "<b>x</b>"},
        {"code": "new { A = 1 }", "mime": "text/html"},
    ]

    code_display_data = [
        {"code": "display(1);", "mime": "text/plain"},
        {"code": 'display(HTML("<b>x</b>"));', "mime": "text/html"},
        {"code": '"*x*".DisplayAs("text/markdown");', "mime": "text/markdown"},
        {"code": '"{}".DisplayAs("application/json");', "mime": "application/json"},
        {"code": "display(new { A = 1 });", "mime": "text/html"},
        {"code": "#!markdown\n# Title", "mime": "text/markdown"},
    ]

    code_history_pattern = "6 ? 7"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Math.Max"
    code_clear_output = "ClearOutput();"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        reply = cls.kc.execute(f'#r "{LIBRARY}"\nusing ChurnLab.Frames;\nvar earlier = new List<int>();', reply=True, timeout=60)
        assert reply["content"]["status"] == "ok", reply["content"]


class Lines(unittest.TestResult):
    """Writes a line for each test; a failed subtest fails its test."""

    def startTest(self, test):
        super().startTest(test)
        self._began, self._wrong = time.monotonic(), []

    def addSubTest(self, test, subtest, error):
        if error is not None:
            self._wrong.append(f"{subtest}\n{self._exc_info_to_string(error, test)}")

    def addFailure(self, test, error):
        self._wrong.append(self._exc_info_to_string(error, test))

    def addError(self, test, error):
        if not hasattr(test, "_testMethodName"):
            print(json.dumps({"check": str(test), "seconds": 0, "failure": self._exc_info_to_string(error, test)}), flush=True)
            return
        self.addFailure(test, error)

    def addSkip(self, test, reason):
        self._wrong.append(f"skipped: {reason or 'a sample is missing'}")

    def stopTest(self, test):
        failure = "\n".join(self._wrong) or None
        print(json.dumps({"check": test._testMethodName, "seconds": round(time.monotonic() - self._began, 2), "failure": failure}), flush=True)


if __name__ == "__main__":
    loader = unittest.TestLoader()
    names = sys.argv[1:] or loader.getTestCaseNames(CSharpKernelTests)
    unittest.TestSuite([CSharpKernelTests(name) for name in names]).run(Lines())
