namespace ChurnLab.Frames.Schema;

/// <summary>Which columns of a table the columns of a schema are.</summary>
/// <param name="Places">By column of the schema, the place in the table; −1 for one that is not there.</param>
/// <param name="Extra">Places of the other columns that are kept, in order.</param>
internal sealed record SchemaNames(int[] Places, int[] Extra)
{
    /// <summary>Finds the columns.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="table">What messages call the table.</param>
    /// <param name="names">Names of the columns of the table.</param>
    /// <exception cref="FrameException">The columns are not those of the schema.</exception>
    public static SchemaNames Of(FrameSchema schema, string table, IReadOnlyList<string> names)
    {
        var places = schema.Columns.Select(column => Place(column, table, names)).ToArray();
        var missing = schema.Columns.Where((column, index) => column.Required && places[index] < 0).ToList();
        var extra = Enumerable.Range(0, names.Count).Except(places).ToArray();
        if (missing.Count > 0)
            throw SchemaErrors.MissingColumns(table, missing, names, [.. extra.Select(place => names[place])]);
        if (schema.ExtraColumns == ExtraColumns.Error && extra.Length > 0)
            throw SchemaErrors.ExtraColumns(table, [.. extra.Select(place => names[place])]);
        if (schema.ExtraColumns != ExtraColumns.Keep)
            return new SchemaNames(places, []);

        var taken = schema.Columns.FirstOrDefault(column => extra.Any(place => names[place] == column.Name));
        return taken is null ? new SchemaNames(places, extra) : throw SchemaErrors.TakenName(table, taken.Name);
    }

    private static int Place(SchemaColumn column, string table, IReadOnlyList<string> names)
    {
        var found = -1;
        for (var place = 0; place < names.Count; place++)
        {
            if (!column.Answers(names[place]))
                continue;
            if (found >= 0)
                throw SchemaErrors.TwoColumns(table, column.Name, names[found], names[place]);
            found = place;
        }

        return found;
    }
}
