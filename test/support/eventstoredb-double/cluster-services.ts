import { type handleUnaryCall, status } from '@grpc/grpc-js';
import { ClusterInfo, EndPoint, MemberInfo } from '@eventstore/db-client/generated/gossip_pb';
import { SupportedMethod, SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';
import { type Empty, UUID } from '@eventstore/db-client/generated/shared_pb';
import { type Address, failure } from './door';
import { type ServerState } from './server-state';

/** Says which calls the server knows. */
export function featuresService(state: ServerState): handleUnaryCall<Empty, SupportedMethods> {
  return (_call, answer) => {
    state.probes += 1;
    if (state.faults.stalled) return;
    if (state.faults.failingProbes > 0) {
      state.faults.failingProbes -= 1;
      return answer(failure(status.INTERNAL, 'The features are not known yet'), null);
    }
    const methods = ['append', 'batchappend', 'read'].map((name) =>
      new SupportedMethod().setServiceName('event_store.client.streams.streams').setMethodName(name),
    );
    answer(null, new SupportedMethods().setEventStoreServerVersion('24.10.0').setMethodsList(methods));
  };
}

/** Says who leads the cluster. */
export function gossipService(
  state: ServerState,
  leader: () => Address,
): handleUnaryCall<Empty, ClusterInfo> {
  return (_call, answer) => {
    if (state.faults.stalled) return;
    if (state.faults.failingGossip > 0) {
      state.faults.failingGossip -= 1;
      return answer(failure(status.UNAVAILABLE, 'Not ready'), null);
    }
    const { host, port } = leader();
    const member = new MemberInfo()
      .setInstanceId(new UUID().setString('5f0a1b2c-0000-4000-8000-000000000001'))
      .setState(MemberInfo.VNodeState.LEADER)
      .setIsAlive(true)
      .setHttpEndPoint(new EndPoint().setAddress(host).setPort(port));
    answer(null, new ClusterInfo().setMembersList([member]));
  };
}
