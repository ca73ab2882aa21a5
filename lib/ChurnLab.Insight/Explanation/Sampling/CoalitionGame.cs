using ChurnLab.Learning;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Neighbors;
using ChurnLab.Learning.Vectors;

namespace ChurnLab.Insight.Explanation.Sampling;

/// <summary>The games of explained rows: the worth of a coalition is the mean output where all other players come from background rows.</summary>
internal sealed class CoalitionGame
{
    private const int MostPlayers = 64;
    private readonly StrippedModel _model;
    private readonly GameRows _rows;
    private readonly SeparableModel? _separable;
    private readonly double[] _empty;

    public CoalitionGame(FittedModel model, FeatureTable rows, FeatureTable background, ShapleyExplainer settings)
    {
        _model = StrippedModel.Of(model);
        Output = OutputOf(model, settings.Output);
        Players = PlayerColumns.Of(_model.Columns, settings.Players, settings.Held);
        if (Players.Count > MostPlayers)
            throw new InsightException($"There are {Players.Count} players: expected {MostPlayers} at most; group columns that belong together, or hold some.");
        if (rows.Rows == 0 || background.Rows == 0)
            throw new InsightException($"There are {rows.Rows} rows to explain and {background.Rows} background rows: expected 1 or more of both.");
        _rows = new GameRows(
            _model.Design(rows), _model.Design(background), [.. Players.Select(player => PlacesOf(player.Columns))], PlacesOf(settings.Held));
        _separable = settings.UsesStructure ? Separable() : null;
        var outputs = _model.Predict(_rows.Table, Output, settings.Threads);
        RowOutputs = outputs[..Rows];
        _empty = _rows.Held.Length == 0 ? outputs[Rows..] : EmptyOutputs(settings.Threads);
    }

    public IReadOnlyList<FeatureGroup> Players { get; }

    public ModelOutput Output { get; }

    public int Rows => _rows.Rows;

    public int Background => _rows.Background;

    /// <summary>Output per explained row.</summary>
    public double[] RowOutputs { get; }

    /// <summary>Mean output over the background, nothing else being known of a row.</summary>
    public double Base(int row)
    {
        var sum = 0.0;
        for (var background = 0; background < Background; background++)
            sum += Empty(row, background);
        return sum / Background;
    }

    /// <summary>Output where all players come from a background row.</summary>
    public double Empty(int row, int background) => _rows.Held.Length == 0 ? _empty[background] : _empty[(row * Background) + background];

    /// <summary>Players that reach a feature of the model.</summary>
    public int[] Moving => [.. Enumerable.Range(0, Players.Count).Where(player => _rows.Players[player].Length > 0)];

    /// <summary>Number of players that reach a feature of the model.</summary>
    public int MostMoving => _rows.Players.Count(places => places.Length > 0);

    /// <summary>Players in which a row and a background row differ; those that reach no feature of the model never do.</summary>
    public ulong Differences(int row, int background) => _rows.Differences(row, background);

    /// <summary>Starts to evaluate rows put together of one explained row.</summary>
    public CompositeRun Start(int row) =>
        _separable is null ? new PredictedRun(_model, _rows, Output, row) : new SeparableRun(_separable, _rows, row);

    private static ModelOutput OutputOf(FittedModel model, ModelOutput? asked) => (model, asked) switch
    {
        (FittedRegressor, null or ModelOutput.Value) => ModelOutput.Value,
        (FittedClassifier classifier, null) => classifier.HasProbability ? ModelOutput.Probability : ModelOutput.Score,
        (FittedClassifier, ModelOutput.Score) => ModelOutput.Score,
        (FittedClassifier { HasProbability: true }, ModelOutput.Probability or ModelOutput.LogOdds) => asked.Value,
        _ => throw new InsightException($"{model.GetType().Name} has no output {asked}: ask for another, or for none to take what it has."),
    };

    private SeparableModel? Separable() => (_model.Core, Output) switch
    {
        (FittedKNeighborsClassifier neighbors, ModelOutput.Probability or ModelOutput.Score) => NeighborModel.Of(neighbors, _rows),
        (FittedSupportVectorClassifier vectors, ModelOutput.Probability or ModelOutput.Score) =>
            new VectorModel(vectors, _rows, Output == ModelOutput.Probability),
        (FittedLogisticRegression linear, _) => new LogisticModel(linear, _rows, Output == ModelOutput.LogOdds),
        _ => null,
    };

    private int[] PlacesOf(IReadOnlyList<string> columns) =>
        [.. Enumerable.Range(0, _model.Sources.Count).Where(place => columns.Contains(_model.Columns[_model.Sources[place]], StringComparer.Ordinal))];

    private double[] EmptyOutputs(int threads)
    {
        var outputs = new double[checked(Rows * Background)];
        Work.For(
            Rows,
            threads,
            row =>
            {
                var batch = new CoalitionBatch();
                for (var background = 0; background < Background; background++)
                    batch.Add(background, 0);
                Start(row).Fill(batch, outputs.AsSpan(row * Background, Background));
            },
            CancellationToken.None);
        return outputs;
    }
}
