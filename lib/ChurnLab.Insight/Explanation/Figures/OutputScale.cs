using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Insight.Texts;

namespace ChurnLab.Insight.Explanation;

/// <summary>How outputs of a model and moves of them are written.</summary>
internal sealed class OutputScale
{
    // Probabilities that readers know; of these an axis of log odds shows those that have room.
    private static readonly double[] KnownProbabilities =
        [0.0001, 0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 0.9999];

    private readonly int _decimals;

    /// <summary>Settles the number of digits.</summary>
    /// <param name="output">What is written.</param>
    /// <param name="moves">Moves that will be written; they settle the digits of scores and values.</param>
    public OutputScale(ModelOutput output, IEnumerable<double> moves)
    {
        Output = output;
        double[] sizes = [.. moves.Select(Math.Abs).Where(size => size > 0 && double.IsFinite(size))];
        var typical = sizes.Length == 0 ? 1 : sizes.Average();
        _decimals = output switch
        {
            ModelOutput.Probability => 1,
            ModelOutput.LogOdds => 2,
            _ => Math.Clamp(1 - (int)Math.Floor(Math.Log10(typical)), 0, 6),
        };
    }

    /// <summary>What is written.</summary>
    public ModelOutput Output { get; }

    /// <summary>Digits for recipes.</summary>
    public ValueFormat Format => Output == ModelOutput.Probability ? ValueFormat.Percent(_decimals) : ValueFormat.Number(_decimals);

    /// <summary>Format of moves in hover labels, in d3-format.</summary>
    public string HoverFormat => Output == ModelOutput.Probability ? "+.1%" : $"+.{_decimals}f";

    /// <summary>Name of the axis of moves.</summary>
    public string MoveTitle => InsightTexts.Get("Shapley.Move." + Output);

    /// <summary>An output as readers understand it: log odds as the probability they stand for.</summary>
    public string Level(double output) => Output switch
    {
        ModelOutput.Probability => RussianText.Percent(output),
        ModelOutput.LogOdds => RussianText.Percent(Probability(output)),
        _ => RussianText.Number(output, _decimals),
    };

    /// <summary>A move with its sign: of probabilities in percentage points.</summary>
    public string Move(double move)
    {
        var size = Size(Math.Abs(move));
        var sign = !size.Any(letter => letter is >= '1' and <= '9') ? "" : move > 0 ? "+" : "−";
        return sign + size;
    }

    /// <summary>The size of a move without its sign.</summary>
    public string Size(double size) => Output == ModelOutput.Probability
        ? InsightTexts.Get("Shapley.Points", RussianText.Number(100 * size, _decimals))
        : RussianText.Number(size, _decimals);

    /// <summary>A move in words: of log odds as the factor of the odds.</summary>
    public string Effect(double move) => Output != ModelOutput.LogOdds
        ? Move(move)
        : InsightTexts.Get(move > 0 ? "Shapley.OddsUp" : "Shapley.OddsDown", RussianText.Number(Math.Exp(Math.Abs(move)), 1));

    /// <summary>Labels of an axis of outputs: known probabilities for log odds, round numbers for others.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="low">Lower end.</param>
    /// <param name="high">Upper end.</param>
    /// <param name="origin">Output where the axis has its 0.</param>
    public Axis Levels(Axis axis, double low, double high, double origin = 0)
    {
        if (!(high > low))
            return axis;
        var candidates = Output == ModelOutput.LogOdds
            ? KnownProbabilities.Select(probability => Math.Log(probability / (1 - probability)))
            : RoundNumbers(low, high);
        var ticks = new List<double>();
        foreach (var tick in candidates)
        {
            // Labels of an axis that is 220 pixels long on a telephone need a fifth of it.
            if (tick >= low && tick <= high && (ticks.Count == 0 || tick - ticks[^1] >= (high - low) / 5))
                ticks.Add(tick);
        }

        return axis with { TickVals = [.. ticks.Select(tick => tick - origin)], TickText = [.. ticks.Select(Short)] };
    }

    /// <summary>Name of an axis of outputs.</summary>
    public string LevelTitle => InsightTexts.Get("Shapley.Level." + Output);

    /// <summary>Probability of log odds.</summary>
    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    private static IEnumerable<double> RoundNumbers(double low, double high)
    {
        var rough = (high - low) / 4;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * (rough / power >= 5 ? 5 : rough / power >= 2 ? 2 : 1);
        for (var number = Math.Ceiling(low / step); number * step <= high; number++)
            yield return number * step;
    }

    private string Short(double output) => Output switch
    {
        ModelOutput.Probability => Trimmed(output),
        ModelOutput.LogOdds => Trimmed(Probability(output)),
        _ => Level(output),
    };

    private static string Trimmed(double probability) =>
        Enumerable.Range(0, 4).Select(decimals => (decimals, off: Math.Abs((100 * probability) - Math.Round(100 * probability, decimals))))
            .Where(each => each.off < 1e-9 || each.decimals == 3)
            .Select(each => RussianText.Percent(probability, each.decimals))
            .First();
}
