using System.Diagnostics;
using System.Text.Json;

namespace ChurnLab.Benchmarks;

/// <summary>Runs operations in pandas, in a process of its own.</summary>
internal static class PandasRunner
{
    private static readonly string[] Interpreters = ["python3", "/usr/bin/python3", "python"];

    private const string Script = """
        import gc, json, sys, time
        import numpy as np, pandas as pd

        folder, least, seconds = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
        read = lambda name, kind: np.fromfile(f"{folder}/{name}.bin", dtype=kind)
        first, step, cities = map(int, open(f"{folder}/ids.txt").read().split())
        client, age = read("client", "i8"), read("age", "f8")
        city = np.array([f"город {i}" for i in range(cities)], dtype=object)
        login = np.array([f"client{i}" for i in range(len(age))], dtype=object)
        f = pd.DataFrame({
            "city": city[read("city", "i4")], "month": read("month", "i8"), "client": first + step * client,
            "login": login[client], "amount": read("amount", "f8"), "points": read("points", "f8")})
        PAYMENTS = list(f.columns)
        f["city_category"] = f["city"].astype("category")
        g = pd.DataFrame({"client": first + step * np.arange(len(age)), "login": login, "age": age})

        results = []
        for code, column, compared in json.load(open(f"{folder}/operations.json")):
            operation = eval("lambda: " + code)
            result = operation()
            check = [len(result), float(result[column].iloc[:compared].sum())]
            times = []
            while len(times) < least or (len(times) < 9 and sum(times) < seconds):
                del result
                gc.collect()
                start = time.perf_counter()
                result = operation()
                times.append(time.perf_counter() - start)
            results.append({"times": times, "rows": check[0], "check": check[1]})
        print(json.dumps({"version": f"pandas {pd.__version__}, NumPy {np.__version__}", "results": results}))
        """;

    /// <summary>An interpreter that has pandas; null where there is none.</summary>
    public static string? Find() => Array.Find(Interpreters, program => Run(program, ["-c", "import pandas"]) is not null);

    /// <summary>Runs all operations; each is repeated a least number of times, and more while seconds are left.</summary>
    public static PandasResults Measure(string interpreter, string folder, int least, double seconds)
    {
        var operations = FramesOperation.All.Select(operation => new object[] { operation.Pandas, operation.PandasCheck, operation.Compared });
        File.WriteAllText(Path.Combine(folder, "operations.json"), JsonSerializer.Serialize(operations));
        var script = Path.Combine(folder, "operations.py");
        File.WriteAllText(script, Script);
        var output = Run(interpreter, [script, folder, FormattableString.Invariant($"{least}"), FormattableString.Invariant($"{seconds}")])
            ?? throw new InvalidOperationException($"{interpreter} could not run the operations in pandas; its message is above.");
        return JsonSerializer.Deserialize<PandasResults>(output, JsonSerializerOptions.Web)!;
    }

    private static string? Run(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = arguments[0] == "-c",
                UseShellExecute = false,
            })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
