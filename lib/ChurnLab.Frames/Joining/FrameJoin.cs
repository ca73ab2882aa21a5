namespace ChurnLab.Frames.Joining;

/// <summary>One join: finds its keys, checks them, pairs the rows and puts the columns together.</summary>
internal sealed class FrameJoin
{
    private readonly Frame _left;
    private readonly Frame _right;
    private readonly JoinOptions _options;
    private readonly (Column Left, Column Right)[] _keys;

    public FrameJoin(Frame left, Frame right, JoinOptions options)
    {
        (_left, _right, _options) = (left, right, options);
        var both = options.LeftOn.Count + options.RightOn.Count > 0;
        if (options.On.Count > 0 == both)
            throw new ArgumentException("A join needs its keys either in On or in LeftOn and RightOn.", nameof(options));
        if (options.LeftOn.Count != options.RightOn.Count)
        {
            throw new ArgumentException(
                $"LeftOn names {options.LeftOn.Count} columns and RightOn {options.RightOn.Count}; every key needs a partner.",
                nameof(options));
        }

        var (leftNames, rightNames) = both ? (options.LeftOn, options.RightOn) : (options.On, options.On);
        _keys = [.. leftNames.Zip(rightNames, (leftName, rightName) => (left[leftName], right[rightName]))];
    }

    public Frame Compute()
    {
        var codes = JoinKeys.Of(_keys);
        var kind = _options.Kind;
        if (kind is JoinKind.Semi or JoinKind.Anti)
            return _left.Take(new RowMatches(codes, _left.RowCount).LeftRows(withPartner: kind == JoinKind.Semi));

        JoinCheck.Cardinality(codes, _keys, _options.Cardinality);
        var matches = new RowMatches(codes, _left.RowCount);
        var (left, right) = matches.Pairs(keepAll: kind is JoinKind.Left or JoinKind.Outer);
        var lonely = kind is JoinKind.Right or JoinKind.Outer ? matches.LonelyRightRows() : [];
        if ((long)left.Length + lonely.Length > Array.MaxLength)
            throw JoinErrors.TooLarge((long)left.Length + lonely.Length);
        return Assemble(left, right, lonely);
    }

    private Frame Assemble(int[] left, int[] right, int[] lonely)
    {
        // Rows of the left frame that all stay in their places need no copies of its columns.
        var untouched = lonely.Length == 0 && left.Length == _left.RowCount && IsIdentity(left);
        int[] leftRows = lonely.Length == 0 ? left : [.. left, .. Enumerable.Repeat(-1, lonely.Length)];
        int[] rightRows = lonely.Length == 0 ? right : [.. right, .. lonely];
        var columns = new List<Column>();
        foreach (var column in _left.Columns)
        {
            var shared = Array.Find(_keys, key => ReferenceEquals(key.Left, column) && key.Right.Name == column.Name).Right;
            columns.Add(untouched ? column
                : shared is null || lonely.Length == 0 ? column.Gather(leftRows)
                : ColumnAppending.Of(
                    column.Name, [column.Gather(left), shared.Gather(lonely)], (_, _) => JoinErrors.Kinds(column, shared)));
        }

        AddRight(columns, rightRows);
        if (_options.Indicator is { } indicator)
            columns.Add(Indicator(indicator, columns, leftRows, rightRows));
        return new Frame(columns);
    }

    private void AddRight(List<Column> columns, int[] rows)
    {
        var names = _left.ColumnNames.ToHashSet(StringComparer.Ordinal);
        foreach (var column in _right.Columns)
        {
            if (Array.Exists(_keys, key => ReferenceEquals(key.Right, column) && key.Left.Name == column.Name))
                continue;
            var name = names.Contains(column.Name) ? column.Name + _options.RightSuffix : column.Name;
            if (!names.Add(name) || (name != column.Name && _right.Has(name)))
                throw JoinErrors.Collision(column.Name, name, _options.RightSuffix);
            columns.Add(column.Gather(rows).Rename(name));
        }
    }

    private static TextColumn Indicator(string name, List<Column> columns, int[] left, int[] right)
    {
        if (columns.Exists(column => column.Name == name))
            throw JoinErrors.IndicatorTaken(name);
        var codes = new int[left.Length];
        for (var row = 0; row < codes.Length; row++)
            codes[row] = right[row] < 0 ? 1 : left[row] < 0 ? 2 : 0;
        return TextColumn.Over(name, codes, ["both", "left_only", "right_only"]);
    }

    private static bool IsIdentity(int[] rows)
    {
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row] != row)
                return false;
        }

        return true;
    }
}
