namespace ChurnLab.Learning.Pipelines;

/// <summary>Columns of a <see cref="ColumnTransformer"/> and what is done to them.</summary>
public sealed record ColumnGroup
{
    private ColumnGroup(ColumnChoice choice, IReadOnlyList<string> names, IReadOnlyList<Transformer> steps) =>
        (Choice, Names, Transformer) = (choice, names, steps.Count == 1 ? steps[0] : new TransformerChain(steps));

    /// <summary>Which columns it takes.</summary>
    public ColumnChoice Choice { get; }

    /// <summary>Names of the columns, where they are named.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>What is done to them.</summary>
    public Transformer Transformer { get; }

    /// <summary>All features of numbers that no group takes by name.</summary>
    /// <param name="steps">Transformers in order; none lets the columns pass as they are.</param>
    public static ColumnGroup Numbers(params IReadOnlyList<Transformer> steps) => new(ColumnChoice.Numbers, [], steps);

    /// <summary>All features of categories that no group takes by name.</summary>
    /// <param name="steps">Transformers in order; none lets the columns pass as they are.</param>
    public static ColumnGroup Categories(params IReadOnlyList<Transformer> steps) => new(ColumnChoice.Categories, [], steps);

    /// <summary>Named features.</summary>
    /// <param name="names">Names of the columns, which must be there. Range: 1 or more.</param>
    /// <param name="steps">Transformers in order; none lets the columns pass as they are.</param>
    public static ColumnGroup Named(IEnumerable<string> names, params IReadOnlyList<Transformer> steps) => new(ColumnChoice.Named, [.. names], steps);

    /// <summary>One named feature.</summary>
    /// <param name="name">Name of the column, which must be there.</param>
    /// <param name="steps">Transformers in order; none lets the column pass as it is.</param>
    public static ColumnGroup Named(string name, params IReadOnlyList<Transformer> steps) => Named([name], steps);

    /// <summary>The columns in words, as drawings and parameters have them.</summary>
    internal string Title => Choice switch
    {
        ColumnChoice.Numbers => "numbers",
        ColumnChoice.Categories => "categories",
        _ => Box.Listed(Names),
    };

    /// <summary>Names of its columns among those of a table.</summary>
    internal string[] In(FeatureTable x, IReadOnlySet<string> named)
    {
        if (Choice == ColumnChoice.Named)
            return [.. Names];
        var ofKind = x.Columns.Where(column => column is CategoryFeature == (Choice == ColumnChoice.Categories));
        return [.. ofKind.Select(column => column.Name).Where(name => !named.Contains(name))];
    }
}
