using ChurnLab.Hosting;
using ChurnLab.Learning.Boosting;
using ChurnLab.Statistics;

namespace ChurnLab.Learning.Networks;

/// <summary>One fit while it goes on.</summary>
/// <remarks>
/// A batch is cut into parts by the number of its rows alone, each with a stream of chance and sums of its own, which
/// are added up in order: so threads do not change the result.
/// </remarks>
internal sealed class AutoencoderRun : IDisposable
{
    private const int MostParts = 16;

    // A fit of more products than this lasts over a second and says how far it is.
    private const double LongFit = 1e10;

    // Batches of fewer products are done sooner by one thread than shared out.
    private const double SmallBatch = 5e4;

    private readonly TrainingData _data;
    private readonly DenoisingAutoencoder _settings;
    private readonly NetworkRows<float> _rows;
    private readonly int[] _order;
    private readonly HeldOutError? _held;
    private readonly SwapNoise _noise;
    private readonly AdamSteps<float> _steps;
    private readonly WorkTeam _team;
    private readonly NetworkGradient<float>[] _workers;
    private readonly NativeBlock<float>[][] _sums;
    private readonly double[] _errors;
    private readonly double _weight;
    private readonly int _partRows;
    private (int Epoch, int Start, int Count) _batch;

    public AutoencoderRun(TrainingData data, DenoisingAutoencoder settings)
    {
        (_data, _settings, _noise) = (data, settings, new SwapNoise(settings.CorruptionRate));
        var (fitted, held) = settings.Patience > 0 ? Split() : ([.. Enumerable.Range(0, data.Rows)], []);
        (_order, _rows) = (fitted, new NetworkRows<float>(data));
        Network = new Network<float>(data.X.Columns.Count, settings.HiddenSizes, settings.CodeSize, settings.Activation);
        Network.Draw(RandomStream.Of(settings.Seed, 0));
        var batchRows = Math.Min(settings.BatchSize, fitted.Length);
        var isSmall = (double)batchRows * Network.Count < SmallBatch;
        _team = new WorkTeam(isSmall ? 1 : Work.Threads(data.Threads));
        _workers = new NetworkGradient<float>[_team.Size];
        for (var worker = 0; worker < _workers.Length; worker++)
            _workers[worker] = new NetworkGradient<float>(Network);
        _partRows = DenseKernel.PaddedRows(Math.Max(NetworkBlock<float>.MostRows, (batchRows + MostParts - 1) / MostParts));
        _sums = new NativeBlock<float>[(batchRows + _partRows - 1) / _partRows][];
        for (var part = 0; part < _sums.Length; part++)
            _sums[part] = NetworkGradient<float>.Room(Network);
        _errors = new double[_sums.Length];
        var adam = new AdamOptions(settings.LearningRate, settings.Beta1, settings.Beta2, settings.Epsilon, settings.L2);
        _steps = new AdamSteps<float>(Network, adam);
        _weight = fitted.Sum(data.Weight) / fitted.Length;
        _held = held.Length > 0 ? new HeldOutError(data, _rows, held, _team, _workers) : null;
    }

    public Network<float> Network { get; }

    /// <summary>Goes through the rows until nothing is gained or epochs are over.</summary>
    public NetworkHistory Fit()
    {
        var (training, validation) = (new List<double>(), new List<double>());
        var (best, kept) = (0, Array.Empty<float>());
        using var progress = LongFit < (double)_order.Length * Network.Count * _settings.MaxEpochs
            ? ProgressScope.Start(_settings.Name, _settings.MaxEpochs)
            : null;
        for (var epoch = 0; epoch < _settings.MaxEpochs && validation.Count - best <= _settings.Patience; epoch++)
        {
            training.Add(Finite(Epoch(epoch), epoch));
            progress?.Report(epoch + 1);
            if (_held is null)
                continue;
            validation.Add(Finite(_held.Of(), epoch));
            if (validation[^1] < validation[best])
                best = epoch;
            if (best == epoch)
                kept = Network.Save();
        }

        if (_held is not null)
            Network.Load(kept);
        return new NetworkHistory([.. training], [.. validation]);
    }

    public void Dispose() => _team.Dispose();

    private double Epoch(int epoch)
    {
        RandomStream.Of(_settings.Seed, -1L - epoch).ShuffleInPlace<int>(_order);
        var sum = 0.0;
        for (var start = 0; start < _order.Length; start += _settings.BatchSize)
        {
            _data.Token.ThrowIfCancellationRequested();
            _batch = (epoch, start, Math.Min(_settings.BatchSize, _order.Length - start));
            var parts = (_batch.Count + _partRows - 1) / _partRows;
            _team.Run(parts, Learn);
            _steps.Begin();
            _team.Run(_steps.Slices, (slice, _) => _steps.Take(slice, _sums, parts));
            for (var part = 0; part < parts; part++)
                sum += _errors[part] * _batch.Count;
        }

        return sum / _order.Length;
    }

    private void Learn(int part, int worker)
    {
        var (epoch, start, count) = _batch;
        var gradient = _workers[worker];
        var end = start + Math.Min(count, (part + 1) * _partRows);
        var first = start + (part * _partRows);
        var random = RandomStream.Of(_settings.Seed, ((epoch + 1L) << 32) + first);
        Span<double> factors = stackalloc double[NetworkBlock<float>.MostRows];
        _errors[part] = 0;
        for (var at = first; at < end; at += factors.Length)
        {
            var rows = Math.Min(factors.Length, end - at);
            for (var i = 0; i < rows; i++)
            {
                var row = _order[at + i];
                _rows.Row(row).CopyTo(gradient.Target(i));
                _rows.Row(row).CopyTo(gradient.Input(i));
                _noise.Disturb(gradient.Input(i), _rows, _order, at + i, random);
                factors[i] = _data.Weight(row) / _weight / ((double)count * _rows.Features);
            }

            _errors[part] += gradient.Learn(factors[..rows], _sums[part], isFirst: at == first);
        }
    }

    private (int[] Fitted, int[] Held) Split()
    {
        int[] rows = [.. Enumerable.Range(0, _data.Rows)];
        RandomStream.Of(_settings.Seed, 1).ShuffleInPlace<int>(rows);
        var held = (int)Math.Round(_settings.ValidationFraction * rows.Length);
        if (held == 0 || held == rows.Length)
        {
            throw new LearningException(FormattableString.Invariant(
                $"{_settings.Name}: holding out {_settings.ValidationFraction} of {rows.Length} rows leaves a part empty; ")
                + "give more rows or set Patience to 0.");
        }

        return (rows[held..], rows[..held]);
    }

    private double Finite(double error, int epoch) => double.IsFinite(error)
        ? error
        : throw new LearningException(FormattableString.Invariant(
            $"{_settings.Name}: the error of epoch {epoch + 1} is no finite number: ")
            + FormattableString.Invariant($"standardise the features, or lower LearningRate, which is {_settings.LearningRate}."));
}
