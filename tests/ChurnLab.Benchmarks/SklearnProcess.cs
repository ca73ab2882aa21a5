using System.Text.Json;

namespace ChurnLab.Benchmarks;

/// <summary>A Python that has scikit-learn and XGBoost, fits one model at a time and scores the test rows with it.</summary>
internal sealed class SklearnProcess : IDisposable
{
    private const string Script = """
        import gc, json, sys, time
        try:
            import numpy as np, sklearn, xgboost
            from sklearn.dummy import DummyClassifier
            from sklearn.ensemble import ExtraTreesClassifier, HistGradientBoostingClassifier, RandomForestClassifier
            from sklearn.linear_model import LogisticRegression
            from sklearn.metrics import roc_auc_score
            from sklearn.neighbors import KNeighborsClassifier
            from sklearn.svm import SVC
            from sklearn.tree import DecisionTreeClassifier
            from xgboost import XGBClassifier
        except ImportError:
            sys.exit()

        folder, loaded = sys.argv[1], None
        print(f"scikit-learn {sklearn.__version__}, XGBoost {xgboost.__version__}, NumPy {np.__version__}, Python {sys.version.split()[0]}", flush=True)
        def resident(name):
            with open("/proc/self/status") as status:
                return next(int(line.split()[1]) * 1024 for line in status if line.startswith(name))
        def read(part):
            y = np.fromfile(f"{folder}/{loaded}.{part}.y")
            return np.fromfile(f"{folder}/{loaded}.{part}.x").reshape(len(y), -1), y
        for line in sys.stdin:
            name, code = json.loads(line)
            if name != loaded:
                loaded = name
                x, y = read("train")
                tx, ty = read("test")
            model = eval(code)
            gc.collect()
            try:
                with open("/proc/self/clear_refs", "w") as refs:
                    refs.write("5")  # the highest resident size counts from here
                before = resident("VmRSS")
            except OSError:
                before = None
            start = time.perf_counter()
            model.fit(x, y)
            fitted = time.perf_counter()
            score = model.decision_function(tx) if isinstance(model, SVC) else model.predict_proba(tx)[:, 1]
            end = time.perf_counter()
            rise = -1 if before is None else resident("VmHWM") - before
            print(json.dumps([fitted - start, end - fitted, float(roc_auc_score(ty, score)), rise]), flush=True)
        """;

    private readonly PythonProcess _python;

    private SklearnProcess(PythonProcess python) => _python = python;

    /// <summary>Versions of Python and its packages.</summary>
    public string Version => _python.Version;

    /// <summary>Starts the first interpreter that has both packages; null where there is none.</summary>
    public static SklearnProcess? Start(string folder) => PythonProcess.Start(Script, folder) is { } python ? new(python) : null;

    /// <summary>Fits a model once to named data and scores their test rows.</summary>
    public LearningRun Run(string data, string code)
    {
        var answer = JsonSerializer.Deserialize<double[]>(_python.Ask(JsonSerializer.Serialize(new[] { data, code })))!;
        return new(answer[0], answer[1], answer[2], answer[3]);
    }

    public void Dispose() => _python.Dispose();
}
