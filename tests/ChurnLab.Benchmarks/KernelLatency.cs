using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChurnLab.Benchmarks;

/// <summary>How long a person waits for a kernel: start, first cell, a trivial cell, completion; against ipykernel.</summary>
internal static class KernelLatency
{
    private const int Runs = 9;
    private const int Repeats = 200;

    private static readonly string[] Interpreters = ["python3", "/usr/bin/python3", "python"];

    // A client of Jupyter's own, so that both kernels are asked in the same way; it polls no faster than the messages come.
    private const string Script = """
        import json, statistics, subprocess, sys, tempfile, time, os
        from jupyter_client import BlockingKernelClient
        from jupyter_client.connect import write_connection_file
        spec = json.load(open(sys.argv[1]))

        def reply(client, request):
            while True:
                message = client.get_shell_msg(timeout=60)
                if message["parent_header"].get("msg_id") == request:
                    return message["content"]

        def timed(action):
            start = time.perf_counter()
            content = action()
            if content["status"] != "ok":
                raise SystemExit(f"{content}")
            return time.perf_counter() - start

        result = {"info": [], "first": []}
        with tempfile.TemporaryDirectory() as folder:
            for run in range(spec["runs"] + 1):
                path = os.path.join(folder, f"kernel-{run}.json")
                path, connection = write_connection_file(path, key=b"secret", kernel_name="bench")
                start = time.perf_counter()
                process = subprocess.Popen([word.replace("{connection_file}", path) for word in spec["argv"]], cwd=folder, stdout=subprocess.DEVNULL)
                client = BlockingKernelClient()
                client.load_connection_file(path)
                client.start_channels()
                reply(client, client.kernel_info())
                info = time.perf_counter() - start
                reply(client, client.execute(spec["cell"]))
                first = time.perf_counter() - start
                if run:  # the first one fills the page cache
                    result["info"].append(info)
                    result["first"].append(first)
                if run == spec["runs"]:
                    for cell in spec["setup"]:
                        timed(lambda: reply(client, client.execute(cell)))
                    code = spec["code"]
                    result["cold completion"] = [timed(lambda: reply(client, client.complete(code, len(code))))]
                    matches = reply(client, client.complete(code, len(code)))["matches"]
                    if spec["match"] not in matches:
                        raise SystemExit(f"{spec['match']} is not among {matches[:50]}")
                    result["completion"] = [timed(lambda: reply(client, client.complete(code, len(code)))) for _ in range(spec["repeats"])]
                    result["inspection"] = [timed(lambda: reply(client, client.inspect(spec["inspect"], len(spec["inspect"])))) for _ in range(spec["repeats"])]
                    result["cell"] = [timed(lambda: reply(client, client.execute(spec["trivial"]))) for _ in range(spec["repeats"])]
                client.shutdown()
                process.wait(30)
                client.stop_channels()
        print(json.dumps(result))
        """;

    public static string Run()
    {
        if (Array.Find(Interpreters, HasClient) is not { } python)
            throw new InvalidOperationException("No Python with jupyter_client was found (Debian: python3-jupyter-client).");
        var ours = Measure(python, Ours());
        var theirs = Answers(python, "import ipykernel") ? Measure(python, Theirs(python)) : null;
        var rows = new[]
        {
            Row("start of the process to `kernel_info_reply`", "info", "1 s", ours, theirs),
            Row("start of the process to the reply of the first cell", "first", "2.5 s", ours, theirs),
            Row("trivial cell, warm", "cell", "", ours, theirs),
            Row("first completion of members, 50 cells before it", "cold completion", "", ours, theirs),
            Row("completion of members, 50 cells before it", "completion", "100 ms", ours, theirs),
            Row("inspection of a method", "inspection", "", ours, theirs),
        };
        return $"""
            # A kernel as its user meets it

            Wall time seen by Debian's `jupyter_client`, median (least to most) of {Runs} starts and {Repeats} requests, files in the page cache.
            Members are those of a frame of the library after `#r`; for ipykernel those of a list (no pandas is loaded).

            | what | ChurnLab | ipykernel | aim |
            |---|---|---|---|
            {string.Join('\n', rows)}
            """;
    }

    private static JsonObject Ours() => new()
    {
        ["argv"] = new JsonArray("dotnet", CommandPath(), "kernel", "run", "{connection_file}"),
        ["runs"] = Runs,
        ["repeats"] = Repeats,
        ["cell"] = "1 + 1",
        ["setup"] = new JsonArray(
        [
            $"#r \"{Path.Combine(ResultFile.RepositoryRoot, "artifacts", "studies", "ChurnLab.Studies.dll")}\"\nusing ChurnLab.Frames;",
            "var clients = new Frame(new IntegerColumn(\"products\", [1L, 2L]));",
            .. Enumerable.Range(0, 50).Select(i => (JsonNode)$"var v{i} = {i};"),
        ]),
        ["code"] = "clients.",
        ["match"] = "GroupBy",
        ["inspect"] = "clients.GroupBy",
        ["trivial"] = "1 + 1",
    };

    private static JsonObject Theirs(string python) => new()
    {
        ["argv"] = new JsonArray(python, "-m", "ipykernel_launcher", "-f", "{connection_file}"),
        ["runs"] = Runs,
        ["repeats"] = Repeats,
        ["cell"] = "1 + 1",
        ["setup"] = new JsonArray(["clients = [1, 2]", .. Enumerable.Range(0, 50).Select(i => (JsonNode)$"v{i} = {i}")]),
        ["code"] = "clients.",
        ["match"] = "append",
        ["inspect"] = "clients.append",
        ["trivial"] = "1 + 1",
    };

    private static string Row(string what, string key, string aim, Dictionary<string, double[]> ours, Dictionary<string, double[]>? theirs) =>
        $"| {what} | {Span(ours[key])} | {(theirs is null ? "" : Span(theirs[key]))} | {aim} |";

    private static string Span(double[] seconds)
    {
        var sorted = seconds.Order().ToList();
        return sorted.Count == 1 ? Shown(sorted[0]) : $"{Shown(sorted[sorted.Count / 2])} ({Shown(sorted[0])} to {Shown(sorted[^1])})";
    }

    private static string Shown(double seconds) => seconds >= 1
        ? seconds.ToString("0.00' s'", CultureInfo.InvariantCulture)
        : (seconds * 1000).ToString("0.#' ms'", CultureInfo.InvariantCulture);

    private static Dictionary<string, double[]> Measure(string python, JsonObject spec)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, spec.ToJsonString());
            using var process = Start(python, ["-c", Script, path]);
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0
                ? JsonSerializer.Deserialize<Dictionary<string, double[]>>(output)!
                : throw new InvalidOperationException($"The client failed: {error.GetAwaiter().GetResult()}");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static bool HasClient(string python) => Answers(python, "import jupyter_client");

    private static bool Answers(string python, string code)
    {
        try
        {
            using var process = Start(python, ["-c", code]);
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static Process Start(string program, string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    })!;

    private static string CommandPath()
    {
        var path = Path.Combine(ResultFile.RepositoryRoot, "artifacts", "bin", "ChurnLab.Cli", "release", "ChurnLab.Cli.dll");
        return File.Exists(path) ? path : throw new FileNotFoundException("Build the command first: dotnet build -c Release lib/ChurnLab.Cli", path);
    }
}
