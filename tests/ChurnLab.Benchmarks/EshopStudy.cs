using System.Text.Json;
using ChurnLab.Learning;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;
using ChurnLab.Learning.Selection;
using ChurnLab.Learning.Validation;
using ChurnLab.Tests.Learning;

namespace ChurnLab.Benchmarks;

/// <summary>The original e-shop files, where <c>CHURNLAB_REAL</c> names their folder, and the reference beside it.</summary>
internal sealed class EshopStudy
{
    private readonly string _reference;

    private EshopStudy(string real, string reference)
    {
        (X, Y, Ids) = EshopRows.Read(Path.Combine(real, "eshop"));
        _reference = reference;
    }

    public FeatureTable X { get; }

    public Target Y { get; }

    public int[] Ids { get; }

    /// <summary>Opens the study; null where the files are not there.</summary>
    public static EshopStudy? Open()
    {
        var real = Environment.GetEnvironmentVariable("CHURNLAB_REAL");
        if (string.IsNullOrEmpty(real))
            return null;
        var reference = Path.GetFullPath(Path.Combine(real, "..", "reference", "eshop"));
        return Directory.Exists(reference) ? new EshopStudy(real, reference) : null;
    }

    /// <summary>A file of the reference.</summary>
    public JsonElement Reference(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(_reference, file)));
        return document.RootElement.Clone();
    }

    /// <summary>Standardised numbers, one-hot categories, the best features where a number is given, then a classifier.</summary>
    public static Pipeline Prepared(Classifier classifier, int? best = null) => new()
    {
        Steps =
        [
            new ColumnTransformer(
                ColumnGroup.Numbers(new StandardScaler()),
                ColumnGroup.Categories(new OneHotEncoder { Drop = OneHotDrop.IfBinary })),
            .. best is { } k ? (Transformer[])[new SelectKBest { K = k }] : [],
        ],
        Classifier = classifier,
    };

    /// <summary>The 25 outer splits of the reference with their inner ones.</summary>
    public IReadOnlyList<NestedFold> NestedFolds()
    {
        var file = Reference("nested_folds.json");
        var place = Ids.Index().ToDictionary(item => item.Item, item => item.Index);
        int[] rows = [.. Numbers(file.GetProperty("ids")).Select(id => place[id])];
        var inner = file.GetProperty("inner_fold_by_outer_split").EnumerateArray().Select(Numbers).ToArray();
        return
        [
            .. file.GetProperty("outer_fold_by_repeat").EnumerateArray().Select(Numbers).SelectMany((outer, repeat) =>
                Enumerable.Range(0, 5).Select(fold => new NestedFold(
                    new Fold(Where(rows, outer, number => number != fold), Where(rows, outer, number => number == fold)),
                    [.. Enumerable.Range(0, 5).Select(k => new Fold(
                        Where(rows, inner[(5 * repeat) + fold], number => number != k && number >= 0),
                        Where(rows, inner[(5 * repeat) + fold], number => number == k)))]))),
        ];
    }

    private static int[] Where(int[] rows, int[] folds, Func<int, bool> which) => [.. rows.Where((_, i) => which(folds[i]))];

    private static int[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetInt32())];
}
