using System.Text.Json;
using ChurnLab.Learning;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning;

/// <summary>Rows, split and reference values of the e-shop study: of its small invented sample, or of the original files.</summary>
/// <remarks>Designs are made here, apart from the library's own scalers and encoders, so that a fault of those cannot hide one of a model.</remarks>
internal sealed class EshopReference
{
    private static readonly Lazy<EshopReference> SmallOne = new(EshopFiles.Small);
    private static readonly Lazy<EshopReference> OriginalOne = new(EshopFiles.Original);

    /// <summary>The hundred invented rows that stand in the golden file.</summary>
    public static EshopReference Small => SmallOne.Value;

    /// <summary>The original files; skips the test where they are not there.</summary>
    public static EshopReference Original
    {
        get
        {
            RealData.ReferenceOf("eshop");
            return OriginalOne.Value;
        }
    }

    /// <summary>Both, as names for theories; <see cref="Named"/> finds them.</summary>
    public static TheoryData<string> Both => new("small", "original");

    /// <summary>Reference values.</summary>
    public required JsonElement Values { get; init; }

    /// <summary>Raw features: numbers first, then categories.</summary>
    public required FeatureTable Raw { get; init; }

    public required Target Y { get; init; }

    /// <summary>Identity of each row.</summary>
    public required int[] Ids { get; init; }

    /// <summary>Rows of the training part, in the order of the reference.</summary>
    public required int[] Train { get; init; }

    /// <summary>Rows of the test part, in the order of the reference.</summary>
    public required int[] Test { get; init; }

    /// <summary>Fold of each row of the training part.</summary>
    public required int[] TrainFolds { get; init; }

    public IEnumerable<string> Numeric => Raw.Columns.OfType<NumberFeature>().Select(column => column.Name);

    public Target TrainY => Y.Take(Train);

    public Target TestY => Y.Take(Test);

    public static EshopReference Named(string name) => name == "small" ? Small : Original;

    /// <summary>Design A: standardised numbers and one-hot categories without their first level; for all rows.</summary>
    public FeatureTable DesignA => Design(Standardised, dropFirst: true);

    /// <summary>Design B: raw numbers and one-hot categories, one column where there are two levels; for all rows.</summary>
    public FeatureTable DesignB => Design(static column => column, dropFirst: false);

    /// <summary>Design C: numbers from 0 to 1 and one-hot categories as in B; for all rows.</summary>
    public FeatureTable DesignC => Design(BetweenNoughtAndOne, dropFirst: false);

    /// <summary>Pairs of rows, to fit and to test, of the folds of the training part.</summary>
    public IEnumerable<(int[] Fit, int[] Test)> FoldRows => TrainFolds.Distinct().Order().Select(fold => (
        Train.Where((_, i) => TrainFolds[i] != fold).ToArray(),
        Train.Where((_, i) => TrainFolds[i] == fold).ToArray()));

    private FeatureTable Design(Func<NumberFeature, NumberFeature> scale, bool dropFirst) => new(
    [
        .. Raw.Columns.OfType<NumberFeature>().Select(scale),
        .. Raw.Columns.OfType<CategoryFeature>().SelectMany(column => OneHot(column, dropFirst)),
    ]);

    private NumberFeature Standardised(NumberFeature column)
    {
        var train = Train.Select(row => column.Values[row]).ToArray();
        var mean = train.Average();
        var deviation = Math.Sqrt(train.Sum(value => (value - mean) * (value - mean)) / train.Length);
        return new(column.Name, Array.ConvertAll(column.Values.ToArray(), value => (value - mean) / deviation));
    }

    private NumberFeature BetweenNoughtAndOne(NumberFeature column)
    {
        var (least, most) = (Train.Min(row => column.Values[row]), Train.Max(row => column.Values[row]));
        return new(column.Name, Array.ConvertAll(column.Values.ToArray(), value => (value - least) / (most - least)));
    }

    private static IEnumerable<NumberFeature> OneHot(CategoryFeature column, bool dropFirst)
    {
        var codes = column.Codes.ToArray();
        return column.Levels.Index().Where(level => level.Index > 0 || (!dropFirst && column.Levels.Count > 2)).Select(level =>
            new NumberFeature($"{column.Name}_{level.Item}", Array.ConvertAll(codes, code => code == level.Index ? 1.0 : 0)));
    }
}
