namespace ChurnLab.Learning;

/// <summary>Names and kinds of the features a model was fitted with, in its order.</summary>
public sealed class FeatureSchema
{
    private readonly string[] _names;
    private readonly bool[] _areCategories;

    internal FeatureSchema(string[] names, bool[] areCategories) => (_names, _areCategories) = (names, areCategories);

    /// <summary>Names in order.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Whether a feature holds categories, per name.</summary>
    public IReadOnlyList<bool> AreCategories => _areCategories;

    /// <summary>Number of features.</summary>
    public int Count => _names.Length;

    /// <summary>Places of all features, in order.</summary>
    internal int[] Places => [.. Enumerable.Range(0, Count)];

    /// <summary>The schema of a table.</summary>
    /// <param name="table">The table.</param>
    public static FeatureSchema Of(FeatureTable table) => new([.. table.Names], [.. table.Columns.Select(column => column is CategoryFeature)]);

    /// <summary>Puts the columns of a table into the order of this schema; columns it does not name are left out.</summary>
    /// <param name="table">The table.</param>
    /// <exception cref="LearningException">A feature is not there or is of the other kind; the message names it.</exception>
    public FeatureTable Align(FeatureTable table)
    {
        var aligned = table.Columns.Count == Count && table.Names.SequenceEqual(_names) ? table : table.Select(_names);
        for (var place = 0; place < Count; place++)
        {
            if (aligned.Columns[place] is CategoryFeature == _areCategories[place])
                continue;
            throw _areCategories[place] ? LearningErrors.NotCategories(_names[place]) : LearningErrors.NotNumbers(_names[place]);
        }

        return aligned;
    }
}
