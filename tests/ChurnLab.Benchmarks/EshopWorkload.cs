using System.Diagnostics;
using System.Globalization;
using ChurnLab.Insight.Explanation;
using ChurnLab.Learning;
using ChurnLab.Learning.Calibration;
using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Tuning;
using ChurnLab.Learning.Validation;
using ChurnLab.Studies.Associations;
using ChurnLab.Studies.Eshop;
using ChurnLab.Studies.Models;
using ChurnLab.Studies.Portraits;
using ChurnLab.Studies.Risk;

namespace ChurnLab.Benchmarks;

/// <summary>The e-shop study in the work units of its Python peer, in a process of its own; a line per stage with its seconds.</summary>
internal static class EshopWorkload
{
    /// <summary>Argument that asks for the workload.</summary>
    public const string Verb = "eshop-workload";

    /// <summary>Name of the line with the seconds of the processors.</summary>
    public const string Processor = "processor";

    private const int Trials = 100;
    private const int Seed = 42;

    /// <summary>Does the work for the data in a folder.</summary>
    public static int Run(string folder)
    {
        var clock = Stopwatch.StartNew();
        // What has passed since the system made this process: the runtime's start.
        Say("process start", (DateTime.Now - Process.GetCurrentProcess().StartTime).TotalSeconds);
        var data = Stage("load, clean, audit", clock, () => Loaded(folder));
        var (clients, x, y) = (data.Clients, EshopFeatures.Of(data.Clients), EshopFeatures.Declined(data.Clients));
        string[] names = [.. EshopFeatures.Names];
        Stage("describe and test each feature by class", clock, () => (clients.ChurnAssociations(names), clients.ChurnPortrait(names)));
        Stage("association matrix (phi_K, 17 x 17, with significances)", clock, () => clients.ChurnPhiK([.. EshopFeatures.Names]));
        Stage("Spearman 13 x 13, VIF", clock, () => CollinearityScreen.Of(clients, [.. x.Columns.OfType<NumberFeature>().Select(column => column.Name)]));
        var split = Folds.HoldOut(y, seed: Seed);
        var (train, target) = (x.Take(split.Train), y.Take(split.Train));
        var folds = Folds.Stratified(target, seed: Seed);
        var search = Stage("search: 100 TPE trials x 5 folds", clock, () => new CrossValidatedSearch
        {
            Trials = Trials,
            Study = new StudyOptions { Seed = Seed, ShowProgress = false },
        }.Run(SearchSpace.Of, train, target, folds));
        var (test, truth) = (x.Take(split.Test), y.Take(split.Test));
        var settings = search.Model.HasProbability ? search.Settings : new CalibratedClassifier { Estimator = search.Settings };
        var (model, risks) = Stage("refit, test, bootstrap 1000", clock, () =>
        {
            var fitted = settings.Fit(train, target);
            var scored = fitted.Probability(test);
            MetricBootstrap.Of(Metric.RocAuc, truth.Values, scored);
            return (fitted, scored);
        });
        Stage("permutation importance, 30 repeats x 16 columns", clock, () => PermutationImportance.Of(
            model, test, truth, new PermutationImportanceOptions { Repeats = 30 }));
        Stage("Shapley values, 50 rows x 20 walks x 100 background rows", clock, () => new PermutationExplainer().Explain(
            model, test.Take(Enumerable.Range(0, 50).ToArray()), train.Take(Enumerable.Range(0, 100).ToArray())));
        Stage("segments of risk and profit", clock, () => RiskGrid.Of(
            OutOfFold.Risks(settings, x, y, Folds.Stratified(y, seed: Seed)), [.. clients.Number(EshopColumns.Profit).Select(profit => profit!.Value)], y));
        Say("ROC-AUC of the search", search.Study.Best.Value);
        Say("ROC-AUC of the test part", Metric.RocAuc.Of(truth.Values, risks));
        Say(Processor, Environment.CpuUsage.TotalTime.TotalSeconds);
        return 0;
    }

    private static EshopData Loaded(string folder)
    {
        var data = EshopData.Load(folder);
        _ = data.Audit();
        return data;
    }

    private static T Stage<T>(string name, Stopwatch clock, Func<T> work)
    {
        var begun = clock.Elapsed;
        var result = work();
        Say(name, (clock.Elapsed - begun).TotalSeconds);
        return result;
    }

    private static void Say(string name, double value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{value:R}"));
}
