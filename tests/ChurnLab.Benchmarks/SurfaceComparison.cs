using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ChurnLab.Learning.Tuning;
using ChurnLab.Tests.Learning.Tuning;

namespace ChurnLab.Benchmarks;

/// <summary>Best values that searches find in as many trials, against Optuna with the same settings.</summary>
internal static class SurfaceComparison
{
    private const int Seeds = 20;
    private const int Trials = 80;

    private static readonly (string Name, Func<Trial, double> Objective)[] Objectives =
        [("branin", Surfaces.Branin), ("mixed", Surfaces.Mixed), ("hartmann", Surfaces.Hartmann)];

    private static readonly (string Name, TpeSampler Sampler)[] Samplers =
    [
        ("univariate", new TpeSampler()),
        ("multivariate", new TpeSampler { Multivariate = true }),
        ("groups", new TpeSampler { Multivariate = true, Group = true }),
    ];

    private const string Script = """
        import json, math, sys, time, warnings
        warnings.simplefilter("ignore")
        try:
            import numpy as np
            import optuna
        except ImportError:
            sys.exit()
        optuna.logging.set_verbosity(optuna.logging.ERROR)
        def branin(t):
            x, y = math.log10(t.suggest_float("x", 1e-5, 1e10, log=True)), t.suggest_float("y", 0, 15)
            return (y - 5.1/(4*math.pi**2)*x*x + 5/math.pi*x - 6)**2 + 10*(1 - 1/(8*math.pi))*math.cos(x) + 10
        def mixed(t):
            f = t.suggest_categorical("family", ["linear", "svc", "forest", "neighbours"])
            if f == "linear":
                return .3 + .05*abs(math.log10(t.suggest_float("c", 1e-4, 1e4, log=True)) - 1) + (
                    .02 if t.suggest_categorical("penalty", ["l1", "l2"]) == "l1" else 0)
            if f == "svc":
                w, c = math.log10(t.suggest_float("gamma", 1e-5, 10, log=True)), math.log10(t.suggest_float("cost", 1e-3, 1e3, log=True))
                return .18 + .04*(w + 2)**2 + .03*(c - 1)**2 + .02*(w + 2)*(c - 1)
            if f == "forest":
                return (.1 + .15*abs(math.log2(t.suggest_int("trees", 8, 512, log=True)/256))/5 + .01*abs(t.suggest_int("depth", 2, 24) - 13)
                        + .2*abs(t.suggest_float("share", .1, 1, step=.05) - .4))
            return .25 + .004*abs(t.suggest_int("neighbours", 1, 51, step=2) - 21) + (
                .03 if t.suggest_categorical("weights", ["uniform", "distance"]) == "uniform" else 0)
        A = np.array([[10, 3, 17, 3.5, 1.7, 8], [.05, 10, 17, .1, 8, 14], [3, 3.5, 1.7, 10, 17, 8], [17, 8, .05, 10, .1, 14]])
        P = 1e-4*np.array([[1312, 1696, 5569, 124, 8283, 5886], [2329, 4135, 8307, 3736, 1004, 9991],
            [2348, 1451, 3522, 2883, 3047, 6650], [4047, 8828, 8732, 5743, 1091, 381]])
        def hartmann(t):
            x = np.array([t.suggest_float(f"x{i}", 0, 1) for i in range(6)])
            return float(-(np.array([1, 1.2, 3, 3.2])*np.exp(-(A*(x - P)**2).sum(1))).sum())
        surfaces = {"branin": branin, "mixed": mixed, "hartmann": hartmann}
        samplers = {"univariate": {}, "multivariate": dict(multivariate=True), "groups": dict(multivariate=True, group=True)}
        print(f"Optuna {optuna.__version__}, Python {sys.version.split()[0]}", flush=True)
        for line in sys.stdin:
            surface, sampler, seeds, trials = json.loads(line)
            start, best = time.process_time(), []
            for seed in range(seeds):
                options = samplers[sampler]
                study = optuna.create_study(sampler=optuna.samplers.TPESampler(seed=seed, warn_independent_sampling=False, **options))
                study.optimize(surfaces[surface], n_trials=trials)
                best.append(study.best_value)
            print(json.dumps(best + [(time.process_time() - start)/seeds]), flush=True)
        """;

    public static string Run()
    {
        using var python = PythonProcess.Start(Script);
        var rows = new List<string>();
        foreach (var (surface, objective) in Objectives)
        {
            foreach (var (name, sampler) in Samplers)
                rows.Add(Row($"{surface} {name}", objective, sampler, python is null ? null : Ask(python, surface, name)));
        }

        return $"""
            # Searches for parameters

            Mean of the best value (less is better) of {Seeds} seeds of {Trials} trials, and processor time of a whole study. The difference is in
            paired standard errors: below 1 ChurnLab is not worse. Pairs have nothing in common but the number of the seed.
            {python?.Version ?? "No Python here imports Optuna: its columns are empty."}

            | surface and sampler | ChurnLab | Optuna | difference | ChurnLab, time | Optuna, time |
            |---|---|---|---|---|---|
            {string.Join('\n', rows)}
            """;
    }

    private static string Row(string name, Func<Trial, double> objective, TpeSampler sampler, double[]? found)
    {
        _ = Best(objective, sampler, seed: -1);
        var start = Process.GetCurrentProcess().TotalProcessorTime;
        double[] ours = [.. Enumerable.Range(0, Seeds).Select(seed => Best(objective, sampler, seed))];
        var time = (Process.GetCurrentProcess().TotalProcessorTime - start).TotalMilliseconds / Seeds;
        var beginning = string.Create(CultureInfo.InvariantCulture, $"| {name} | {ours.Average():0.0000}");
        if (found is null)
            return string.Create(CultureInfo.InvariantCulture, $"{beginning} | | | {time:0.0} ms | |");
        double[] differences = [.. ours.Zip(found, (our, their) => our - their)];
        var mean = differences.Average();
        var error = Math.Sqrt(differences.Sum(one => (one - mean) * (one - mean)) / (Seeds - 1) / Seeds);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{beginning} | {found[..^1].Average():0.0000} | {mean / error:+0.00;-0.00} | {time:0.0} ms | {1000 * found[^1]:0} ms |");
    }

    private static double Best(Func<Trial, double> objective, TpeSampler sampler, int seed) => new Study(
        new StudyOptions { Direction = StudyDirection.Minimize, Sampler = sampler, Seed = seed, Threads = 1, ShowProgress = false })
        .Run(objective, Trials).Best.Value;

    private static double[] Ask(PythonProcess python, string surface, string sampler) =>
        JsonSerializer.Deserialize<double[]>(python.Ask(JsonSerializer.Serialize(new object[] { surface, sampler, Seeds, Trials })))!;
}
