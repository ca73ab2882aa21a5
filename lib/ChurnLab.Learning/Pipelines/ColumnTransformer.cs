using ChurnLab.Hosting;

namespace ChurnLab.Learning.Pipelines;

/// <summary>Does different things to different columns and puts the results side by side.</summary>
/// <remarks>
/// As scikit-learn's ColumnTransformer with verbose_feature_names_out=False: names stay as the transformers give them,
/// and two of the same name are an error. Differs in that a group of a kind takes only columns that no group takes by
/// name, and that columns left out need not be there when new rows are transformed. A group that finds no column is
/// left out.
/// </remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record ColumnTransformer : Transformer, IShown, IBoxed
{
    /// <summary>Makes a transformer of columns.</summary>
    /// <param name="groups">Groups in the order of their results.</param>
    public ColumnTransformer(params IReadOnlyList<ColumnGroup> groups) => Groups = [.. groups];

    /// <summary>Groups in the order of their results. Default: none.</summary>
    public IReadOnlyList<ColumnGroup> Groups { get; init; }

    /// <summary>What becomes of columns in no group. Default: they are dropped; a drawing of the fitted step names them.</summary>
    public Remainder Remainder { get; init; }

    /// <summary>Whether missing values are taken wherever they are.</summary>
    public override bool TakesMissing => Groups.All(group => group.Transformer.TakesMissing);

    /// <summary>Whether features of categories are taken: every group of them takes them.</summary>
    public override bool TakesCategories => Groups.Where(group => group.Choice == ColumnChoice.Categories).All(group => group.Transformer.TakesCategories);

    /// <inheritdoc/>
    public override bool NeedsTarget => Groups.Any(group => group.Transformer.NeedsTarget);

    internal override bool GivesMissing => Remainder == Remainder.PassThrough || Groups.Any(group => group.Transformer.GivesMissing);

    internal override bool GivesCategories => Remainder == Remainder.PassThrough
        || Groups.Any(group => group.Choice != ColumnChoice.Numbers && group.Transformer.GivesCategories);

    private protected override bool PartsCheck => true;

    /// <summary>The columns of each group, its transformer and its settings, such as «Groups[0].Transformer.WithMean».</summary>
    public override IReadOnlyList<KeyValuePair<string, object?>> Parameters() =>
    [
        .. Groups.Index().SelectMany(group => Parameters($"Groups[{group.Index}]", group.Item)),
        KeyValuePair.Create(nameof(Remainder), (object?)Remainder),
    ];

    /// <inheritdoc/>
    public override (FittedTransformer Step, FeatureTable Transformed) FitTransform(FeatureTable x, Target? y = null, FitContext? context = null)
    {
        _ = Ready(x, y, context);
        var columns = new List<FeatureColumn>();
        var step = Learn(x, (transformer, part) =>
        {
            var (learnt, transformed) = transformer.FitTransform(part, y, context);
            columns.AddRange(transformed.Columns);
            return learnt;
        });
        columns.AddRange(step.PassedThrough.Select(name => x[name]));
        return (step, FeatureTable.Given(x.Rows, columns));
    }

    /// <summary>The groups as an indented text, with the settings that differ from their defaults.</summary>
    public string Describe() => BoxText.Write(((IBoxed)this).Box());

    /// <inheritdoc/>
    public string ToHtml() => BoxHtml.Write(((IBoxed)this).Box());

    /// <inheritdoc/>
    public string ToText() => Describe();

    /// <summary>The groups as text, see <see cref="Describe"/>.</summary>
    public override string ToString() => Describe();

    Box IBoxed.Box() => new(
        Name,
        Remainder == Remainder.PassThrough ? ["columns in no group pass through"] : [],
        [.. Groups.Select(group => new Box(group.Title, [], [Box.Of(group.Transformer)]))]);

    /// <inheritdoc/>
    protected override FittedTransformer FitCore(TrainingData data)
    {
        var context = data.Context();
        return Learn(data.X, (transformer, part) => transformer.Fit(part, data.Y, context));
    }

    private static IEnumerable<KeyValuePair<string, object?>> Parameters(string key, ColumnGroup group) =>
    [
        KeyValuePair.Create($"{key}.Columns", (object?)(group.Choice == ColumnChoice.Named ? group.Names : group.Choice)),
        .. Stages.Parameters($"{key}.{nameof(ColumnGroup.Transformer)}", group.Transformer),
    ];

    private FittedColumnTransformer Learn(FeatureTable x, Func<Transformer, FeatureTable, FittedTransformer> fit)
    {
        var named = Groups.SelectMany(group => group.Names).ToHashSet(StringComparer.Ordinal);
        var parts = new List<FittedColumnGroup>();
        foreach (var group in Groups)
        {
            var names = group.In(x, named);
            if (names.Length > 0)
                parts.Add(new FittedColumnGroup(group.Title, fit(group.Transformer, x.Select(names))));
        }

        var taken = parts.SelectMany(part => part.Transformer.Schema.Names).ToHashSet(StringComparer.Ordinal);
        string[] rest = [.. x.Names.Where(name => !taken.Contains(name))];
        var passes = Remainder == Remainder.PassThrough;
        if (taken.Count == 0 && !passes)
            throw new LearningException($"No group takes a column: there are {Box.Listed([.. x.Names])}.");
        var schema = FeatureSchema.Of(x.Select(x.Names.Where(name => passes || taken.Contains(name))));
        return new FittedColumnTransformer(schema, [.. parts], passes ? rest : [], passes ? [] : rest);
    }
}
