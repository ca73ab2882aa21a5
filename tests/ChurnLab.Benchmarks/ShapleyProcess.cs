using System.Text.Json;
using ChurnLab.Learning;

namespace ChurnLab.Benchmarks;

/// <summary>A Python that explains the tuned neighbours of the e-shop study the usual way: pandas and scikit-learn, one process.</summary>
internal sealed class ShapleyProcess : IDisposable
{
    // A walk of all background rows in one order, and back: what the packages do where they sample permutations.
    private const string Script = """
        import json, sys, time, warnings
        warnings.filterwarnings("ignore")
        try:
            import numpy as np, pandas as pd, sklearn
            from sklearn.compose import ColumnTransformer
            from sklearn.feature_selection import SelectKBest, f_classif
            from sklearn.inspection import permutation_importance
            from sklearn.neighbors import KNeighborsClassifier
            from sklearn.pipeline import Pipeline
            from sklearn.preprocessing import OneHotEncoder, RobustScaler
        except ImportError:
            sys.exit()
        data = json.load(open(sys.argv[1]))
        table, y = pd.DataFrame({**data["numeric"], **data["categories"]}), np.array(data["y"])
        numbers, categories = list(data["numeric"]), list(data["categories"])
        prepared = ColumnTransformer([("num", RobustScaler(), numbers), ("cat", OneHotEncoder(handle_unknown="ignore", sparse_output=False), categories)])
        model = Pipeline([("prep", prepared), ("sel", SelectKBest(f_classif, k=14)), ("m", KNeighborsClassifier(44, weights="distance", p=2))])
        train, test = data["train"], data["test"]
        model.fit(table.iloc[train], y[train])
        print(f"scikit-learn {sklearn.__version__}, pandas {pd.__version__}, NumPy {np.__version__}, Python {sys.version.split()[0]}", flush=True)

        def importance():
            drops = permutation_importance(model, table.iloc[test], y[test], scoring="roc_auc", n_repeats=30, random_state=42, n_jobs=1)
            return drops.importances_mean.tolist()

        def shapley():
            generator, count = np.random.default_rng(0), table.shape[1]
            background = table.iloc[data["background"]].to_numpy(dtype=object)
            explained = table.iloc[data["explained"]].to_numpy(dtype=object)
            values = np.zeros((len(explained), count))
            for row in range(len(explained)):
                for walk in range(10):
                    drawn = generator.permutation(count)
                    for order in (drawn, drawn[::-1]):
                        current = background.copy()
                        blocks = [current.copy()]
                        for place in order:
                            current[:, place] = explained[row, place]
                            blocks.append(current.copy())
                        mixed = pd.DataFrame(np.vstack(blocks), columns=table.columns).astype({name: float for name in numbers})
                        means = model.predict_proba(mixed)[:, 1].reshape(count + 1, len(background)).mean(1)
                        values[row, order] += np.diff(means) / 20
            return values.ravel().tolist()

        for line in sys.stdin:
            start, begun = time.perf_counter(), time.process_time()
            values = {"importance": importance, "shapley": shapley}[line.strip()]()
            print(json.dumps([time.perf_counter() - start, time.process_time() - begun, values]), flush=True)
        """;

    private readonly PythonProcess _python;

    private ShapleyProcess(PythonProcess python) => _python = python;

    /// <summary>Versions of Python and its packages.</summary>
    public string Version => _python.Version;

    /// <summary>Starts the first interpreter that has the packages and fits the model there; null where there is none.</summary>
    public static ShapleyProcess? Start(EshopStudy study, EshopExplained rows)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, JsonSerializer.Serialize(new
            {
                numeric = study.X.Columns.OfType<NumberFeature>().ToDictionary(column => column.Name, column => column.Values.ToArray()),
                categories = study.X.Columns.OfType<CategoryFeature>().ToDictionary(
                    column => column.Name, column => column.Codes.ToArray().Select(code => column.Levels[code])),
                y = study.Y.Values.ToArray(),
                train = rows.Train,
                test = rows.Test,
                background = rows.Background,
                explained = rows.Explained,
            }));
            return PythonProcess.Start(Script, file) is { } python ? new(python) : null;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Runs a stage: seconds of the clock, seconds of the processors, and what it found.</summary>
    public (double Seconds, double Cpu, double[] Values) Run(string stage)
    {
        using var answer = JsonDocument.Parse(_python.Ask(stage));
        double[] values = [.. answer.RootElement[2].EnumerateArray().Select(value => value.GetDouble())];
        return (answer.RootElement[0].GetDouble(), answer.RootElement[1].GetDouble(), values);
    }

    public void Dispose() => _python.Dispose();
}
