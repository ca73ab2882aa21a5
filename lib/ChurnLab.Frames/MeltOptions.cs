namespace ChurnLab.Frames;

/// <summary>How <see cref="Frame.Melt(MeltOptions)"/> turns columns into rows.</summary>
public sealed record MeltOptions
{
    /// <summary>Names of the columns repeated beside every value. Default: none; pandas <c>id_vars</c>.</summary>
    public IReadOnlyList<string> IdColumns { get; init; } = [];

    /// <summary>
    /// Names of the columns that become rows, in the order given. Default: null, all columns that are not ids; pandas
    /// <c>value_vars</c>.
    /// </summary>
    public IReadOnlyList<string>? ValueColumns { get; init; }

    /// <summary>Name of the column that says which column a value is from. Default: "variable".</summary>
    public string VariableName { get; init; } = "variable";

    /// <summary>Name of the column of values. Default: "value".</summary>
    public string ValueName { get; init; } = "value";

    /// <summary>Whether rows without a value are left out. Default: false, as in pandas.</summary>
    public bool DropMissing { get; init; }
}
