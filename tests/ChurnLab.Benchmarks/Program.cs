using System.Globalization;
using BenchmarkDotNet.Running;
using ChurnLab.Benchmarks;

// Each argument names a comparison; results are written to results/ beside the source and kept in the repository.
var comparisons = new Dictionary<string, Func<string>>(StringComparer.Ordinal)
{
    ["startup"] = StartupComparison.Run,
    ["cells"] = CellCost.Run,
    ["frames"] = FramesComparison.Run,
    ["csv"] = CsvComparison.Run,
    ["kernel"] = KernelLatency.Run,
    ["phik"] = PhiKComparison.Run,
    ["statistics"] = StatisticsComparison.Run,
    ["estimators"] = LearningComparison.Estimators,
    ["boosting"] = LearningComparison.Boosting,
    ["categories"] = LearningComparison.Categories,
    ["autoencoder"] = AutoencoderComparison.Run,
    ["nested"] = NestedComparison.Run,
    ["search"] = SearchComparison.Run,
    ["tpe"] = SurfaceComparison.Run,
    ["treeshap"] = TreeShapleyComparison.Run,
    ["shapley"] = ShapleyComparison.Run,
    ["segments"] = SegmentsComparison.Run,
    ["eshop"] = EshopComparison.Run,
    ["npf"] = NpfComparison.Run,
    ["npf-sample"] = NpfSample.Run,
    ["npf-loyalty"] = NpfLoyalty.Run,
    [NpfMillion.Verb] = () => NpfMillion.Run(NpfMillion.Accounts),
};
if (CsvComparison.TryMeasureMemory(args))
    return 0;
if (args is [EshopWorkload.Verb, var folder])
    return EshopWorkload.Run(folder);
if (args is [NpfWorkload.GenerateVerb, var target, var accounts])
    return NpfWorkload.Generate(target, int.Parse(accounts, CultureInfo.InvariantCulture));
if (args is [NpfWorkload.PanelVerb, var files])
    return NpfWorkload.Panel(files);
if (args is [NpfMillion.Verb, var number])
{
    Console.Write(NpfMillion.Run(int.Parse(number, CultureInfo.InvariantCulture)));
    return 0;
}

if (args is ["micro", .. var rest])
{
    BenchmarkSwitcher.FromAssembly(typeof(FormattingBenchmarks).Assembly).Run([.. rest]);
    return 0;
}

if (args.Length == 0 || args.Any(name => !comparisons.ContainsKey(name)))
{
    Console.Error.WriteLine($"Name what to measure: {string.Join(", ", comparisons.Keys)}, or micro with BenchmarkDotNet's options.");
    return 2;
}

foreach (var name in args)
    Console.WriteLine($"Written: {ResultFile.Write(name, comparisons[name]())}");
return 0;
