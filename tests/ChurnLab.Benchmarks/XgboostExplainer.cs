using System.Globalization;

namespace ChurnLab.Benchmarks;

/// <summary>A Python that has XGBoost, fits one boosting at a time and explains rows with it.</summary>
internal sealed class XgboostExplainer : IDisposable
{
    private const string Script = """
        import sys, time
        try:
            import numpy as np, xgboost
        except ImportError:
            sys.exit()

        folder = sys.argv[1]
        print(f"XGBoost {xgboost.__version__}, NumPy {np.__version__}, Python {sys.version.split()[0]}", flush=True)
        def read(part):
            y = np.fromfile(f"{folder}/rows.{part}.y")
            return np.fromfile(f"{folder}/rows.{part}.x").reshape(len(y), -1), y
        x, y = read("train")
        rows = read("test")[0]
        for line in sys.stdin:
            what, number = line.split()
            start = time.perf_counter()
            if what == "fit":
                settings = dict(objective="binary:logistic", tree_method="hist", max_leaves=31, max_depth=int(number), eta=.1, nthread=2, reg_lambda=0,
                                grow_policy="lossguide")
                model = xgboost.train(settings, xgboost.DMatrix(x, y), 200)
            else:
                explained = xgboost.DMatrix(rows[:int(number)], nthread=2)
                model.predict(explained, pred_contribs=what == "values", pred_interactions=what == "interactions")
            print(time.perf_counter() - start, flush=True)
        """;

    private readonly PythonProcess _python;

    private XgboostExplainer(PythonProcess python) => _python = python;

    /// <summary>Versions of Python and its packages.</summary>
    public string Version => _python.Version;

    /// <summary>Starts the first interpreter that has XGBoost; null where there is none.</summary>
    public static XgboostExplainer? Start(string folder) => PythonProcess.Start(Script, folder) is { } python ? new(python) : null;

    /// <summary>Fits 200 trees of 31 leaves.</summary>
    /// <param name="depth">Largest depth; 0 is any.</param>
    public void Fit(int depth) => _python.Ask(FormattableString.Invariant($"fit {depth}"));

    /// <summary>Seconds of explaining the first rows.</summary>
    /// <param name="what">«values» or «interactions».</param>
    /// <param name="rows">Number of rows.</param>
    public double Explain(string what, int rows) =>
        double.Parse(_python.Ask(FormattableString.Invariant($"{what} {rows}")), CultureInfo.InvariantCulture);

    public void Dispose() => _python.Dispose();
}
