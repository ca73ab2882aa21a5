using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ChurnLab.Learning.Tuning;

/// <summary>One trial of a study while its objective runs: hands out parameters and takes reports.</summary>
/// <remarks>Which parameters there are may depend on others, by plain <c>if</c>. For the thread of the objective
/// alone.</remarks>
public sealed class Trial
{
    private readonly Func<string, ParameterRange, double> _draw;
    private readonly Func<IReadOnlyList<TrialReport>, List<double>, bool> _givesUp;
    private readonly OrderedDictionary<string, ParameterValue> _parameters = new(StringComparer.Ordinal);
    private readonly List<TrialReport> _reports = [];
    private readonly List<double> _rungs = [];

    internal Trial(int number, Func<string, ParameterRange, double> draw, Func<IReadOnlyList<TrialReport>, List<double>, bool> givesUp) =>
        (Number, _draw, _givesUp) = (number, draw, givesUp);

    /// <summary>Number of the trial, from 0.</summary>
    public int Number { get; }

    /// <summary>Threads the objective may use; 0 is one per core. 1 where other trials run at the same time.</summary>
    public int Threads { get; internal init; } = 1;

    /// <summary>Cancels the study.</summary>
    public CancellationToken Token { get; internal init; }

    /// <summary>Whether the pruner found after the latest report that the trial should end; then return
    /// <see cref="Prune"/>.</summary>
    public bool ShouldPrune { get; private set; }

    /// <summary>Whether the objective gave the trial up.</summary>
    internal bool IsPruned { get; private set; }

    /// <summary>What is wrong with the objective itself and ends the study.</summary>
    internal LearningException? Fault { get; private set; }

    internal IReadOnlyList<double> Rungs => _rungs;

    /// <summary>A trial with the parameters of one that ended, to build its model again; reports are taken and nothing
    /// is given up.</summary>
    /// <param name="record">The trial that ended.</param>
    public static Trial Of(TrialRecord record) => new(record.Number, (name, range) => Known(record, name, range), (_, _) => false);

    /// <summary>A trial whose parameters are given, such as those of a study of another program; reports are taken and nothing is given up.</summary>
    /// <param name="parameters">Value per name: a number, or one of the choices.</param>
    public static Trial Fixed(IReadOnlyDictionary<string, object> parameters) =>
        new(0, (name, range) => Given(parameters, name, range), (_, _) => false);

    /// <summary>Asks for a number.</summary>
    /// <param name="name">Name of the parameter, the same in every trial.</param>
    /// <param name="low">Least value; above 0 with <paramref name="log"/>.</param>
    /// <param name="high">Largest value, included; with a step the last one within.</param>
    /// <param name="log">Whether the logarithm is spread evenly.</param>
    /// <param name="step">Distance of the values from <paramref name="low"/> on; null for none; not with
    /// <paramref name="log"/>.</param>
    /// <exception cref="LearningException">The range cannot be, or differs from that of an earlier trial; the study
    /// ends.</exception>
    [SuppressMessage("Naming", "CA1720", Justification = "The field names its parameters so.")]
    public double Float(string name, double low, double high, bool log = false, double? step = null) =>
        Ask(name, () => ParameterRange.Float(name, low, high, log, step));

    /// <summary>Asks for a whole number.</summary>
    /// <param name="name">Name of the parameter, the same in every trial.</param>
    /// <param name="low">Least value; 1 or more with <paramref name="log"/>.</param>
    /// <param name="high">Largest value, included; with a step the last one within.</param>
    /// <param name="log">Whether the logarithm is spread evenly.</param>
    /// <param name="step">Distance of the values from <paramref name="low"/> on; 1 with <paramref name="log"/>.</param>
    /// <exception cref="LearningException">The range cannot be, or differs from that of an earlier trial; the study
    /// ends.</exception>
    [SuppressMessage("Naming", "CA1720", Justification = "The field names its parameters so.")]
    public int Int(string name, int low, int high, bool log = false, int step = 1) =>
        (int)Ask(name, () => ParameterRange.Int(name, low, high, log, step));

    /// <summary>Asks for one of several choices without an order.</summary>
    /// <typeparam name="T">Type of the choices: text, numbers, booleans, values of an enumeration; null is not among
    /// them.</typeparam>
    /// <param name="name">Name of the parameter, the same in every trial.</param>
    /// <param name="choices">The choices; their invariant texts differ and name them. Range: 1 or more.</param>
    /// <exception cref="LearningException">The choices cannot be, or differ from those of an earlier trial; the study
    /// ends.</exception>
    public T Category<T>(string name, params IReadOnlyList<T> choices)
        where T : notnull =>
        choices[(int)Ask(name, () => ParameterRange.Category(name, [.. choices.Select(LabelOf)]))];

    /// <summary>Says how good the trial is so far.</summary>
    /// <param name="value">The value; NaN when there is none.</param>
    /// <param name="step">How far it is, such as the number of the fold. Range: 0 or more, another one each
    /// time.</param>
    /// <exception cref="LearningException">The step is negative or was reported before.</exception>
    public void Report(double value, int step)
    {
        if (step < 0 || _reports.Exists(report => report.Step == step))
            throw new LearningException($"Trial {Number} reports step {step}: expected 0 or more, and every step once.");
        _reports.Add(new TrialReport(step, value));
        ShouldPrune = _givesUp(_reports, _rungs);
    }

    /// <summary>Ends the trial early: <c>return trial.Prune();</c>.</summary>
    /// <returns>The value at the largest step reported; NaN without a report.</returns>
    public double Prune()
    {
        IsPruned = true;
        return _reports.Count == 0 ? double.NaN : _reports.MaxBy(report => report.Step).Value;
    }

    internal TrialRecord Ended(TrialState state, double value, string? message = null) => new()
    {
        Number = Number,
        State = state,
        Value = value,
        Parameters = [.. _parameters],
        Reports = [.. _reports],
        Rungs = [.. _rungs],
        Message = message,
    };

    private static string LabelOf<T>(T choice) => Convert.ToString(choice, CultureInfo.InvariantCulture) ?? "";

    private static double Known(TrialRecord record, string name, ParameterRange range)
    {
        var value = record[name] ?? throw new LearningException($"Trial {record.Number} had no parameter '{name}'.");
        StudyHistory.RequireSame(name, value.Range, range);
        return value.Number;
    }

    private static double Given(IReadOnlyDictionary<string, object> parameters, string name, ParameterRange range)
    {
        if (!parameters.TryGetValue(name, out var given))
            throw new LearningException($"No value is given for the parameter '{name}'.");
        var text = Convert.ToString(given, CultureInfo.InvariantCulture) ?? "";
        var value = range.Kind == ParameterKind.Category ? range.Choices.ToList().IndexOf(text) : Convert.ToDouble(given, CultureInfo.InvariantCulture);
        return value >= range.Low && value <= range.High
            ? value
            : throw new LearningException($"The parameter '{name}' is given as {text}; expected a value of {range}.");
    }

    private double Ask(string name, Func<ParameterRange> make)
    {
        try
        {
            var range = make();
            if (_parameters.TryGetValue(name, out var known))
            {
                StudyHistory.RequireSame(name, known.Range, range);
                return known.Number;
            }

            var value = _draw(name, range);
            _parameters.Add(name, new ParameterValue(range, value));
            return value;
        }
        catch (LearningException fault)
        {
            Fault = fault;
            throw;
        }
    }
}
