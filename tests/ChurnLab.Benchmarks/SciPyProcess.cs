using System.Text.Json;

namespace ChurnLab.Benchmarks;

/// <summary>A Python that has SciPy and runs one method at a time, so that its runs can alternate with ours.</summary>
internal sealed class SciPyProcess : IDisposable
{
    private const string Script = """
        import gc, json, sys, time
        try:
            import numpy as np, pandas as pd, scipy
            from scipy import stats
        except ImportError:
            sys.exit()

        folder, loaded = sys.argv[1], 0
        print(f"SciPy {scipy.__version__}, NumPy {np.__version__}, pandas {pd.__version__}, Python {sys.version.split()[0]}", flush=True)
        def resident(name):
            with open("/proc/self/status") as status:
                return next(int(line.split()[1]) * 1024 for line in status if line.startswith(name))
        for line in sys.stdin:
            rows, code = json.loads(line)
            if rows != loaded:
                read = lambda name, kind: np.fromfile(f"{folder}/{name}.bin", dtype=kind, count=rows)
                x, y, tx, ty = (read(name, "f8") for name in ["x", "y", "tx", "ty"])
                city, segment = read("city", "i4"), read("segment", "i4")
                half = rows // 2
                a, b, ta, tb = x[:half], y[half:], tx[:half], ty[half:]
                loaded = rows
            operation = eval("lambda: " + code)
            gc.collect()
            try:
                with open("/proc/self/clear_refs", "w") as refs:
                    refs.write("5")  # the highest resident size counts from here
                before = resident("VmRSS")
            except OSError:
                before = None
            start = time.perf_counter()
            result = operation()
            seconds = time.perf_counter() - start
            rise = -1 if before is None else resident("VmHWM") - before
            print(json.dumps([seconds, float(result[0]), float(result[1]), rise]), flush=True)
        """;

    private readonly PythonProcess _python;

    private SciPyProcess(PythonProcess python) => _python = python;

    /// <summary>Versions of Python and its packages.</summary>
    public string Version => _python.Version;

    /// <summary>Starts the first interpreter that has SciPy and pandas; null where there is none.</summary>
    public static SciPyProcess? Start(string folder) => PythonProcess.Start(Script, folder) is { } python ? new(python) : null;

    /// <summary>Runs a method once on the first rows.</summary>
    public (double Seconds, StatisticsOutcome Outcome, double Memory) Run(int rows, string code)
    {
        // Python writes NaN and infinities as JavaScript does.
        var answer = _python.Ask(JsonSerializer.Serialize(new object[] { rows, code }));
        var numbers = answer.Trim('[', ']').Split(", ").Select(static text => JsonSerializer.Deserialize<double>(text)).ToArray();
        return (numbers[0], new(numbers[1], numbers[2]), numbers[3]);
    }

    public void Dispose() => _python.Dispose();
}
