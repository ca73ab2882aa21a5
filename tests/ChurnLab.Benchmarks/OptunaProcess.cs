using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChurnLab.Benchmarks;

/// <summary>A Python that has Optuna and scikit-learn and searches the pipelines of the e-shop study, one process, one thread.</summary>
internal sealed class OptunaProcess : IDisposable
{
    private const string Script = """
        import json, sys, time, warnings
        warnings.filterwarnings("ignore")
        try:
            import numpy as np, optuna, sklearn
            from sklearn.compose import ColumnTransformer
            from sklearn.feature_selection import SelectKBest, f_classif
            from sklearn.linear_model import LogisticRegression
            from sklearn.metrics import roc_auc_score
            from sklearn.neighbors import KNeighborsClassifier
            from sklearn.pipeline import make_pipeline
            from sklearn.preprocessing import MinMaxScaler, OneHotEncoder, RobustScaler, StandardScaler
            from sklearn.svm import SVC
            from sklearn.tree import DecisionTreeClassifier
        except ImportError:
            sys.exit()
        optuna.logging.set_verbosity(optuna.logging.ERROR)
        data = json.load(open(sys.argv[1]))
        rows = np.empty((len(data["y"]), len(data["numeric"]) + len(data["categories"])), dtype=object)
        for place, column in enumerate(data["numeric"] + data["categories"]):
            rows[:, place] = column
        y, folds = np.array(data["y"]), np.array(data["folds"])
        numbers = list(range(len(data["numeric"])))
        categories = list(range(len(numbers), rows.shape[1]))
        print(f"Optuna {optuna.__version__}, scikit-learn {sklearn.__version__}, Python {sys.version.split()[0]}", flush=True)

        def pipeline(trial):
            scaler = {"std": StandardScaler, "minmax": MinMaxScaler, "robust": RobustScaler}[trial.suggest_categorical("scaler", ["std", "minmax", "robust"])]()
            best = trial.suggest_int("k_best", 6, 23)
            family = trial.suggest_categorical("model", ["lr", "tree", "knn", "svc"])
            if family == "lr":
                model = LogisticRegression(
                        C=trial.suggest_float("lr_C", 1e-3, 1e2, log=True), penalty=trial.suggest_categorical("lr_pen", ["l1", "l2"]),
                        solver="liblinear", random_state=0)
            elif family == "tree":
                model = DecisionTreeClassifier(
                        max_depth=trial.suggest_int("t_depth", 2, 12), min_samples_leaf=trial.suggest_int("t_leaf", 1, 50),
                        criterion=trial.suggest_categorical("t_crit", ["gini", "entropy"]), random_state=0)
            elif family == "knn":
                model = KNeighborsClassifier(
                        trial.suggest_int("n_neighbors", 3, 60), weights=trial.suggest_categorical("weights", ["uniform", "distance"]),
                        p=trial.suggest_categorical("p", [1, 2]))
            else:
                model = SVC(
                        C=trial.suggest_float("svc_C", 1e-2, 1e2, log=True), kernel=trial.suggest_categorical("kernel", ["rbf", "linear", "poly"]),
                        gamma=trial.suggest_float("gamma", 1e-3, 1, log=True), coef0=1, degree=2, max_iter=200000)
            columns = ColumnTransformer([("numbers", scaler, numbers), ("categories", OneHotEncoder(handle_unknown="ignore", sparse_output=False), categories)])
            return make_pipeline(columns, SelectKBest(f_classif, k=best), model)

        def quality(trial):
            scores = []
            for fold in range(folds.max() + 1):
                fit, test = folds != fold, folds == fold
                model = pipeline(trial).fit(rows[fit], y[fit])
                score = model.decision_function(rows[test]) if isinstance(model[-1], SVC) else model.predict_proba(rows[test])[:, 1]
                scores.append(roc_auc_score(y[test], score))
            return float(np.mean(scores))

        for line in sys.stdin:
            request = json.loads(line)
            if "replay" in request:
                start = time.perf_counter()
                values = [quality(optuna.trial.FixedTrial(parameters)) for parameters in request["replay"]]
                print(json.dumps({"seconds": time.perf_counter() - start, "values": values}), flush=True)
                continue
            study = optuna.create_study(direction="maximize", sampler=optuna.samplers.TPESampler(seed=request["seed"]))
            start = time.perf_counter()
            study.optimize(quality, n_trials=request["trials"])
            seconds = time.perf_counter() - start
            trials, values = [t.params for t in study.trials], [t.value for t in study.trials]
            print(json.dumps({"seconds": seconds, "best": study.best_value, "trials": trials, "values": values}), flush=True)
        """;

    private readonly PythonProcess _python;

    private OptunaProcess(PythonProcess python) => _python = python;

    /// <summary>Versions of Python and its packages.</summary>
    public string Version => _python.Version;

    /// <summary>Starts the first interpreter that has both packages; null where there is none.</summary>
    public static OptunaProcess? Start(string file) => PythonProcess.Start(Script, file) is { } python ? new(python) : null;

    /// <summary>Searches with a seed: «seconds», «best», «trials» and «values».</summary>
    public JsonElement Search(int seed, int trials) => Ask(new JsonObject { ["seed"] = seed, ["trials"] = trials });

    /// <summary>Scores given parameters: «seconds» and «values».</summary>
    public JsonElement Replay(JsonElement trials) => Ask(new JsonObject { ["replay"] = JsonNode.Parse(trials.GetRawText()) });

    public void Dispose() => _python.Dispose();

    private JsonElement Ask(JsonObject request)
    {
        using var document = JsonDocument.Parse(_python.Ask(request.ToJsonString()));
        return document.RootElement.Clone();
    }
}
