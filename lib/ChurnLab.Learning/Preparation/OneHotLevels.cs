using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Preparation;

/// <summary>Levels of one feature of a <see cref="FittedOneHotEncoder"/> and their columns.</summary>
internal sealed class OneHotLevels
{
    /// <summary>Stands for the column of infrequent levels, which follows the others.</summary>
    public const int Infrequent = -1;

    /// <summary>Stands for no column at all.</summary>
    public const int NoColumn = -2;

    private readonly int[] _columns;
    private readonly bool _dropsFirst;

    /// <summary>Makes levels.</summary>
    /// <param name="name">Name of the feature.</param>
    /// <param name="levels">The levels.</param>
    /// <param name="columns">Column of each level and, last, of missing values, before the first is dropped.</param>
    /// <param name="dropsFirst">Whether the first column is dropped.</param>
    public OneHotLevels(string name, string[] levels, int[] columns, bool dropsFirst)
    {
        (Levels, _columns, _dropsFirst) = (levels, columns, dropsFirst);
        var (kept, skipped) = (columns.Max() + 1, dropsFirst ? 1 : 0);
        InfrequentColumn = columns.Contains(Infrequent) ? Math.Max(0, kept) - skipped : NoColumn;
        Names = NamesOf(name, Math.Max(0, kept), skipped);
        Columns = Array.ConvertAll(columns, column => column == Infrequent ? InfrequentColumn : column - skipped);
    }

    public string[] Levels { get; }

    /// <summary>Names of the columns.</summary>
    public string[] Names { get; }

    /// <summary>Column of each level and, last, of missing values, negative where they have none.</summary>
    public int[] Columns { get; }

    /// <summary>Column of infrequent levels, negative where there is none.</summary>
    public int InfrequentColumn { get; }

    /// <summary>Whether rows of the fit lacked a value.</summary>
    public bool HasMissing => _columns[^1] != NoColumn;

    public static OneHotLevels Read(string name, ModelReader reader)
    {
        var (levels, columns, dropsFirst) = (SavedLevels.Read(reader), reader.Array<int>(), reader.Truth());
        ModelReader.Require(columns.Length == levels.Length + 1);
        var next = 0;
        foreach (var column in columns)
            ModelReader.Require(column is Infrequent or NoColumn || column == next++);
        return new OneHotLevels(name, levels, columns, dropsFirst);
    }

    public void Write(ModelWriter writer)
    {
        writer.Texts(Levels);
        writer.Array<int>(_columns);
        writer.Truth(_dropsFirst);
    }

    private string[] NamesOf(string name, int kept, int skipped)
    {
        var names = new List<string>(kept + 1);
        for (var level = 0; level < Levels.Length; level++)
        {
            if (_columns[level] >= 0)
                names.Add($"{name}_{Levels[level]}");
        }

        if (_columns[^1] >= 0)
            names.Add(Free($"{name}_missing"));
        if (_columns.Contains(Infrequent))
            names.Add(Free($"{name}_infrequent"));
        return [.. names.Skip(skipped)];

        string Free(string wanted)
        {
            while (names.Contains(wanted, StringComparer.Ordinal))
                wanted += "_";
            return wanted;
        }
    }
}
