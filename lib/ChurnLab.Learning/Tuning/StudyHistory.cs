namespace ChurnLab.Learning.Tuning;

/// <summary>The trials of a study that were told, by trial and by parameter; it changes between batches only.</summary>
internal sealed class StudyHistory(StudyDirection direction)
{
    private readonly List<TrialRecord> _trials = [];
    private readonly List<(double Step, double Loss)> _scores = [];
    private readonly OrderedDictionary<string, ParameterRange> _ranges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParameterColumn> _columns = new(StringComparer.Ordinal);
    private readonly List<string[]> _groups = [];

    public StudyDirection Direction { get; } = direction;

    public IReadOnlyList<TrialRecord> Trials => _trials;

    /// <summary>Ranges of all parameters seen, in the order of their first trial.</summary>
    public IReadOnlyCollection<KeyValuePair<string, ParameterRange>> Ranges => _ranges;

    /// <summary>Number of trials samplers learn from: the complete and the pruned ones.</summary>
    public int Usable => _scores.Count;

    /// <summary>Sets of parameters that always came together, in a fixed order.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Groups => _groups;

    /// <summary>The best complete trial, the earlier one of equals; null when there is none.</summary>
    public TrialRecord? Best { get; private set; }

    public ParameterRange? RangeOf(string name) => _ranges.GetValueOrDefault(name);

    public ParameterColumn? ColumnOf(string name) => _columns.GetValueOrDefault(name);

    /// <summary>Parameters that every usable trial had, in alphabetical order.</summary>
    public IEnumerable<string> Common() =>
        _columns.Where(column => column.Value.Places.Count == Usable).Select(column => column.Key).Order(StringComparer.Ordinal);

    public bool IsBetter(double value, double than) => Direction == StudyDirection.Maximize ? value > than : value < than;

    /// <summary>Takes a trial that fits; its number is the count of those before.</summary>
    public void Add(TrialRecord trial)
    {
        foreach (var (name, value) in trial.Parameters)
            _ = _ranges.TryAdd(name, value.Range);
        _trials.Add(trial);
        if (trial.State == TrialState.Failed)
            return;
        foreach (var (name, value) in trial.Parameters)
        {
            if (!_columns.TryGetValue(name, out var column))
                _columns[name] = column = new ParameterColumn(value.Range);
            column.Add(Usable, value.Number);
        }

        _scores.Add(ScoreOf(trial));
        Regroup([.. trial.Parameters.Select(parameter => parameter.Key)]);
        if (trial.State == TrialState.Complete && (Best is null || IsBetter(trial.Value, Best.Value)))
            Best = trial;
    }

    /// <summary>The history as it was before a trial.</summary>
    public StudyHistory Before(int trial)
    {
        var history = new StudyHistory(Direction);
        foreach (var record in _trials.Take(trial))
            history.Add(record);
        return history;
    }

    /// <exception cref="LearningException">Trials ask for different ranges of one name, or other ones than the trials
    /// before.</exception>
    public void RequireFit(IEnumerable<TrialRecord> trials)
    {
        var asked = new Dictionary<string, ParameterRange>(_ranges, StringComparer.Ordinal);
        foreach (var (name, value) in trials.SelectMany(trial => trial.Parameters))
        {
            if (!asked.TryAdd(name, value.Range))
                RequireSame(name, asked[name], value.Range);
        }
    }

    public static void RequireSame(string name, ParameterRange known, ParameterRange asked)
    {
        if (!known.Equals(asked))
            throw new LearningException($"Parameter '{name}' was {known} in earlier trials and is now {asked}: give it another name, or start a new study.");
    }

    /// <summary>Whether usable trials belong to the best ones, per place.</summary>
    /// <remarks>Complete trials come before pruned ones, and of those the ones that went farther; equals in order of
    /// time.</remarks>
    public bool[] AmongBest(int count)
    {
        var order = new int[Usable];
        for (var place = 0; place < order.Length; place++)
            order[place] = place;
        Array.Sort(order, (left, right) =>
            _scores[left].CompareTo(_scores[right]) is var sign && sign != 0 ? sign : left.CompareTo(right));
        var best = new bool[Usable];
        foreach (var place in order.AsSpan(0, Math.Min(count, order.Length)))
            best[place] = true;
        return best;
    }

    private (double Step, double Loss) ScoreOf(TrialRecord trial)
    {
        var sign = Direction == StudyDirection.Maximize ? -1 : 1;
        if (trial.State == TrialState.Complete)
            return (double.NegativeInfinity, sign * trial.Value);
        if (trial.LastReport is not { } report)
            return (1, 0);
        return (-report.Step, double.IsNaN(report.Value) ? double.PositiveInfinity : sign * report.Value);
    }

    private void Regroup(HashSet<string> names)
    {
        var groups = _groups.ToArray();
        _groups.Clear();
        foreach (var group in groups)
        {
            AddGroup(group.Where(names.Contains));
            AddGroup(group.Where(name => !names.Contains(name)));
            names.ExceptWith(group);
        }

        AddGroup(names.Order(StringComparer.Ordinal));
    }

    private void AddGroup(IEnumerable<string> names)
    {
        string[] group = [.. names];
        if (group.Length > 0)
            _groups.Add(group);
    }
}
