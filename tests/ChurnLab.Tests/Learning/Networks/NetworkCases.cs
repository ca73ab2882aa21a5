using ChurnLab.Learning.Networks;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Networks;

// Order, noise and the rows held out are drawn by place.
internal sealed class NetworkCases : IContractCases
{
    public static IEnumerable<ContractCase> Cases =>
    [
        new("denoising autoencoder", new DenoisingAutoencoder { HiddenSizes = [5], CodeSize = 2, MaxEpochs = 3, BatchSize = 64 }) { RowOrderTolerance = null },
        new("linear autoencoder", new DenoisingAutoencoder { HiddenSizes = [], CodeSize = 3, MaxEpochs = 2, Patience = 0, CorruptionRate = 0 })
        {
            RowOrderTolerance = null,
        },
        new("autoencoder of three layers", new DenoisingAutoencoder
        {
            HiddenSizes = [3, 2], CodeSize = 1, Activation = NetworkActivation.Tanh, MaxEpochs = 2, BatchSize = 30, L2 = 0.01,
        }) { RowOrderTolerance = null },
    ];
}
