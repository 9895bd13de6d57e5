import { runTask, type Task } from '../../src/pipeline/tasks.ts';
import type { TaskAnswer, TaskRequest } from './task-pool.ts';

const scope = self as unknown as {
  onmessage: (event: MessageEvent<TaskRequest>) => void;
  postMessage(answer: TaskAnswer): void;
};

scope.onmessage = ({ data: { request, tasks } }) => {
  try {
    scope.postMessage({ request, results: tasks.map((task: Task) => runTask(task)) });
  } catch (error) {
    scope.postMessage({ request, message: error instanceof Error ? error.message : String(error) });
  }
};
